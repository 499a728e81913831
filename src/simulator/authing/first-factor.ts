/** GraphQL: registration, login, and whose token it is. */
import { failureOf } from '../../backend/auth-error.js';
import { readDocument, select } from './documents.js';
import type { Operation } from './documents.js';
import { Refusal, refusalOf } from './refusal.js';
import { openPassword } from './rsa-key.js';
import type { RsaKey } from './rsa-key.js';
import type { Tabs } from './tabs.js';
import { AVATAR } from './users.js';
import type { Users } from './users.js';
import { tokenIdOf } from './tokens.js';

type Fields = Readonly<Record<string, unknown>>;

export interface FirstFactorParts {
  readonly tabs: Tabs;
  readonly users: Users;
  readonly key: () => Promise<RsaKey>;
  readonly userPoolId: string;
}

export class FirstFactor {
  readonly #parts: FirstFactorParts;

  constructor(parts: FirstFactorParts) {
    this.#parts = parts;
  }

  /**
   * Answers the body's one operation. Errors come with HTTP 200, their code inside `message`.
   *
   * @param say - A code's message in the language of the request.
   */
  async answer(request: Request, body: Fields, say: (code: Refusal['code']) => string): Promise<Response> {
    const operation = readDocument(String(body.query));
    const variables = fieldsOf(body.variables);
    const run =
      operation && Object.hasOwn(this.#operations, operation.field) ? this.#operations[operation.field] : undefined;
    if (!operation || !run)
      return Response.json({ errors: [{ message: { code: 400, message: say(400), data: null } }], data: null });
    try {
      const user = await run(request, { ...variables, ...fieldsOf(variables.input) });
      return Response.json({ data: { [operation.field]: select(user, operation) } });
    } catch (thrown) {
      return refused(refusalOf(thrown), operation, say);
    }
  }

  readonly #operations: Readonly<Record<string, (request: Request, input: Fields) => Promise<Fields>>> = {
    registerByEmail: async (_request, input) => {
      const { tabs, users, userPoolId } = this.#parts;
      const credentials = await this.#credentials(input);
      const { entrance, parts } = tabs.open();
      const step = await entrance.register(credentials, {});
      const account = users.byEmail(credentials.email);
      if (!account) throw new Refusal(1000);
      // The mock logs in whoever registers; Authing does not.
      await users.change(account.id, (record) => {
        if (step.kind === 'logged-in') parts.sessions.forget(step.session);
        record.sessions = [];
      });
      await users.setNickname(account.id, fieldsOf(input.profile).nickname);
      return users.describe(users.byEmail(credentials.email) ?? account, userPoolId);
    },
    loginByEmail: (_request, input) => this.#login(input),
    login: (_request, input) => this.#login(input),
    user: async (request) => {
      const { tabs, users, userPoolId } = this.#parts;
      const id = tokenIdOf(request);
      const tab = id === undefined ? undefined : await tabs.session(id);
      const account = users.byEmail(tab?.session.profile.email ?? '');
      if (!account) throw new Refusal(2020);
      return users.describe(account, userPoolId, id);
    },
  };

  async #login(input: Fields): Promise<Fields> {
    const { tabs, users, userPoolId } = this.#parts;
    const credentials = await this.#credentials(input);
    const tab = tabs.open();
    const step = await tab.entrance.login(credentials, {}).catch((thrown: unknown) => {
      const failure = failureOf(thrown);
      // Authing asks for a picture captcha after too many failures.
      if (failure.code === 'locked') throw new Refusal(2000, null, failure.retryAfterSeconds);
      throw refusalOf(thrown, users.byEmail(credentials.email) !== undefined);
    });
    const account = users.byEmail(credentials.email);
    if (!account || step.kind === 'binding-required') throw new Refusal(1000);
    if (step.kind === 'code-required') {
      const id = users.newTokenId();
      tabs.keepTicket(id, { ...tab, ticket: step.ticket, accountId: account.id });
      const { email } = account;
      throw new Refusal(1635, {
        mfaToken: users.mfaToken(account.id, id),
        nickname: null,
        email,
        username: null,
        avatar: AVATAR,
      });
    }
    const id = tab.parts.slot.read() ?? '';
    tabs.keepSession(id, { ...tab, session: step.session });
    return users.describe(account, userPoolId, id);
  }

  async #credentials({ email, password }: Fields): Promise<{ email: string; password: string }> {
    const opened = openPassword(String(password), await this.#parts.key());
    if (opened === undefined) throw new Refusal(2016);
    return { email: String(email), password: opened };
  }
}

function refused(
  { code, data, retryAfterSeconds }: Refusal,
  { field }: Operation,
  say: (code: Refusal['code']) => string,
): Response {
  const error = {
    message: { code, message: say(code), data },
    locations: [{ line: 2, column: 9 }],
    path: [field],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  return Response.json({ errors: [error], data: { [field]: null } }, { headers: retryAfter(retryAfterSeconds) });
}

export function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
