/** REST: listing, binding, verifying and unbinding authenticators, and the end of a session. */
import type { NextStep } from '../../backend/auth-backend.js';
import { Refusal, refusalOf } from './refusal.js';
import type { SessionTab, Tabs, TicketTab } from './tabs.js';
import { tokenIdOf } from './tokens.js';
import type { Users } from './users.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands in an answer beside its `code` and `message`. */
export type Answer = Readonly<{ data?: unknown; recoveryCode?: string }>;

export interface SecondFactorParts {
  readonly tabs: Tabs;
  readonly users: Users;
  readonly userPoolId: string;
  readonly now: () => number;
}

/** One transparent pixel: whoever shows this instead of the URI sees nothing. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' +
  'AAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export class SecondFactor {
  readonly #parts: SecondFactorParts;

  constructor(parts: SecondFactorParts) {
    this.#parts = parts;
  }

  readonly routes: Readonly<Record<string, (request: Request, body: Fields) => Promise<Answer>>> = {
    'GET /api/v2/mfa/authenticator': async (request) => {
      const { now } = this.#parts;
      const { id: userId, authenticator, tab } = await this.#user(request);
      const shared = { userId, authenticatorType: 'totp' };
      const bound = authenticator && {
        id: authenticator.id,
        ...times(authenticator.boundAt),
        enable: true,
        secret: authenticator.secret,
        // The accounts hold a digest of it only.
        recoveryCode: '',
      };
      const { offer } = tab;
      const offered = offer &&
        (offer.binding.expiresAt ?? 0) > now() && {
          id: `${userId}-offer`,
          ...times(offer.madeAt),
          enable: false,
          secret: offer.binding.secret,
          recoveryCode: offer.recoveryCode,
        };
      return { data: [bound, offered].filter((entry) => !!entry).map((entry) => ({ ...entry, ...shared })) };
    },

    'POST /api/v2/mfa/totp/associate': async (request) => {
      const { users, now } = this.#parts;
      const { tab, ...account } = await this.#user(request);
      // Without a proof, also where one is bound: Authing asks for none.
      const owner = { kind: 'session', session: tab.session } as const;
      const binding = tab.parts.bindings.make({ owner, account, now: now() });
      tab.offer = { binding, recoveryCode: users.newRecoveryCode(), madeAt: now() };
      const { secret, uri } = binding;
      const { recoveryCode } = tab.offer;
      return {
        data: {
          authenticator_type: 'totp',
          secret,
          qrcode_uri: uri,
          qrcode_data_url: PICTURE,
          recovery_code: recoveryCode,
        },
      };
    },

    'POST /api/v2/mfa/totp/associate/confirm': async (request, { totp }) => {
      const { tab, id } = await this.#user(request);
      const { offer } = tab;
      if (!offer) throw new Refusal(400);
      await tab.enrolment.confirm(offer.binding, String(totp), {}).catch((thrown: unknown) => {
        const { code } = refusalOf(thrown);
        throw new Refusal(code === 6001 ? 400 : code);
      });
      tab.offer = undefined;
      await this.#parts.users.setRecoveryCode(id, offer.recoveryCode);
      return {};
    },

    'DELETE /api/v2/mfa/totp/associate': async (request) => {
      const { tab, id } = await this.#user(request);
      await this.#parts.users.change(id, (account) => {
        account.authenticator = undefined;
        account.recovery = undefined;
        tab.parts.sessions.endOthers(account, tab.session);
      });
      tab.offer = undefined;
      return {};
    },

    'POST /api/v2/mfa/totp/verify': async (request, { totp }) => {
      const tab = this.#ticket(request);
      return this.#enter(tab, await tab.entrance.verifyCode(tab.ticket, String(totp), {}));
    },

    'POST /api/v2/mfa/totp/recovery': async (request, { recoveryCode }) => {
      const { users } = this.#parts;
      const tab = this.#ticket(request);
      const answer = await this.#enter(
        tab,
        await tab.entrance.redeemRecoveryCode(tab.ticket, String(recoveryCode), {}),
      );
      const renewed = users.newRecoveryCode();
      await users.setRecoveryCode(tab.accountId, renewed);
      return { ...answer, recoveryCode: renewed };
    },

    'GET /api/v2/logout': async (request) => {
      const { tab, id } = await this.#user(request);
      await this.#parts.users.change(id, (account) => {
        account.sessions = [];
      });
      tab.parts.sessions.forget(tab.session);
      return {};
    },
  };

  /** @throws Refusal 2020 where the request's token is nobody's session. */
  async #user(request: Request) {
    const { tabs, users } = this.#parts;
    const id = tokenIdOf(request);
    const tab: SessionTab | undefined = id === undefined ? undefined : await tabs.session(id);
    const account = users.byEmail(tab?.session.profile.email ?? '');
    if (!tab || !account) throw new Refusal(2020);
    return { ...account, tab };
  }

  /** @throws Refusal 2020 where the request's token opens no second step. */
  #ticket(request: Request): TicketTab {
    const id = tokenIdOf(request);
    const tab = id === undefined ? undefined : this.#parts.tabs.ticket(id);
    if (!tab) throw new Refusal(2020);
    return tab;
  }

  async #enter(tab: TicketTab, step: NextStep): Promise<Answer> {
    const { tabs, users, userPoolId } = this.#parts;
    if (step.kind !== 'logged-in') throw new Refusal(1000);
    const id = tab.parts.slot.read() ?? '';
    tabs.keepSession(id, { ...tab, session: step.session });
    return { data: await users.change(tab.accountId, (account) => users.describe(account, userPoolId, id)) };
  }
}

function times(time: number): { createdAt: string; updatedAt: string } {
  const date = new Date(time).toISOString();
  return { createdAt: date, updatedAt: date };
}
