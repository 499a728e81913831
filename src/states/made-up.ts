/** Whom and what the states show: nobody’s data, the same every time, and nothing that is a secret anywhere. */
import type {
  Authenticator,
  Binding,
  Credentials,
  Profile,
  RecoveryCodeStatus,
  Session,
  Ticket,
} from '../backend/auth-backend.js';

export const credentials: Credentials = { email: 'ada@example.com', password: 'a made-up password' };
export const profile: Profile = { email: credentials.email, nickname: 'Ada' };
export const session: Session = { profile };
export const ticket: Ticket = { profile, period: 30 };
export const authenticator: Authenticator = { id: 'made-up', kind: 'totp', boundAt: Date.UTC(2026, 0, 2, 12) };

export const tenCodes: readonly string[] = Array.from(
  { length: 10 },
  (_, index) => `FAKE-FAKE-FAKE-FAKE-FAKE-${String(index + 1).padStart(4, '0')}`,
);
/** The first three are used up. */
export const codeStatuses: readonly RecoveryCodeStatus[] = tenCodes.map((code, index) => ({
  hint: `…${code.slice(-4)}`,
  used: index < 3,
}));
export const oneCode = tenCodes.slice(0, 1);

/** Fake at first sight, and yet Base32, as an authenticator app wants it. */
const SECRET = 'FAKE'.repeat(8);

export const binding = bindingOf('Example', credentials.email);
export const longBinding = bindingOf(
  'The Analytical Engine Company of London and Turin',
  'augusta.ada.king.countess.of.lovelace+analytical.engine@computing.department.example.com',
);

function bindingOf(issuer: string, account: string): Binding {
  const [name, label] = [encodeURIComponent(issuer), encodeURIComponent(account)];
  const uri = `otpauth://totp/${name}:${label}?secret=${SECRET}&issuer=${name}`;
  return { uri, secret: SECRET, issuer, account, period: 30 };
}

export const longNamed: Profile = {
  ...profile,
  nickname: Array(5).fill('Augusta Ada King, Countess of Lovelace').join(', '),
};

/** What would be markup, and what would turn its sentence round, were it taken for more than text. */
export const hostileNamed: Profile = { ...profile, nickname: '<img src=x onerror=alert(1)> \u202Enimda عائشة' };

export const pictured: Profile = {
  ...profile,
  avatar:
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQMAAACQp+OdAAAABlBMVEX/2WZbOox6RXfXAAAAL0lEQVR42mNgYPj/' +
    '//9/BhCgjAEnKGP8hxEUMyCuo5xBNff8h3uPAga1wplK8Q4A5/rPMWCuiqcAAAAASUVORK5CYII=',
};
