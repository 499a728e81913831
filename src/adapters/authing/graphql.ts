/** The GraphQL documents of the first factor, for both editions of the API. */

export interface Document {
  /** Where its answer stands in `data`. */
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The endpoint and the way to log in, which are all that the older edition does otherwise. */
export interface Edition {
  readonly path: string;
  login(email: string, password: string, captchaCode?: string): Document;
}

const WHO = 'id email username nickname photo';
const ENTRY = `${WHO} token tokenExpiredAt`;

export const EDITIONS: Readonly<Record<'v2' | 'legacy', Edition>> = {
  v2: {
    path: '/graphql/v2',
    login: (email, password, captchaCode) => ({
      field: 'loginByEmail',
      query: `mutation loginByEmail($input: LoginByEmailInput!) { loginByEmail(input: $input) { ${ENTRY} } }`,
      variables: { input: { email, password, ...(captchaCode !== undefined && { captchaCode }) } },
    }),
  },
  legacy: {
    path: '/graphql',
    login: (email, password) => ({
      field: 'login',
      query: `mutation login($email: String, $password: String) {
        login(email: $email, password: $password) { ${ENTRY} }
      }`,
      variables: { email, password },
    }),
  },
};

/** What a registration may say of a person without further proof; other fields are the user pool's own (`params`). */
const PROFILE_FIELDS = new Set(
  (
    'username nickname company name givenName familyName middleName profile preferredUsername website gender ' +
    'birthdate zoneinfo locale address formatted streetAddress locality region postalCode city province country'
  ).split(' '),
);

export function registration(email: string, password: string, extra: Readonly<Record<string, string>> = {}): Document {
  const fields = Object.entries(extra);
  const params = fields.filter(([key]) => !PROFILE_FIELDS.has(key)).map(([key, value]) => ({ key, value }));
  return {
    field: 'registerByEmail',
    query: 'mutation registerByEmail($input: RegisterByEmailInput!) { registerByEmail(input: $input) { id email } }',
    variables: {
      input: {
        email,
        password,
        profile: Object.fromEntries(fields.filter(([key]) => PROFILE_FIELDS.has(key))),
        ...(params.length > 0 && { params: JSON.stringify(params) }),
      },
    },
  };
}

export const WHO_AM_I: Document = { field: 'user', query: `query user { user { ${WHO} } }`, variables: {} };
