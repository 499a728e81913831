// React 19 sets the element's properties and listens to its events; mfa-login/react tells TypeScript of both.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'mfa-login';
import { createMockBackend } from 'mfa-login/mock';
import type {} from 'mfa-login/react';
import 'mfa-login/theme.css';

// Outside of any component: a new backend would begin anew.
const backend = createMockBackend();
const text = { login: { title: 'Acme ID' } };

function App() {
  const [email, setEmail] = useState<string>();
  return (
    <>
      <mfa-login
        service="Acme ID"
        backend={backend}
        text={text}
        onmfa-logged-in={({ profile }) => setEmail(profile.email)}
        onmfa-logged-out={() => setEmail(undefined)}
      >
        <strong slot="logo">Acme</strong>
      </mfa-login>
      <p role="status">{email && `Hello, ${email}`}</p>
    </>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
