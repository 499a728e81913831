/** The page over one backend's server with a bad network between them, and what a person is owed whatever happens. */
import { expect, type BrowserContext, type Page } from 'playwright/test';
import type { AuthFailureCode } from '../../../src/backend/auth-error.js';
import { en } from '../../../src/text/en.js';
import { deploy, type Address } from './deployment.js';
import { FaultProxy, type Mishap } from './fault-proxy.js';
import { CANARY, type Fault } from './faults.js';
import type { Account, Call, HttpBackend, StepName } from './http-backends.js';
import { STEPS, type Step } from './network-steps.js';
import { PASSWORD, Visitor } from './visitor.js';
import { watch, type Watch } from './watch.js';

/** Milliseconds that a page waits for its server: where silence is tried, soon over; else by its adapter's own measure. */
const PATIENCE = { short: 3000, long: undefined };

/** Milliseconds until the person is told. */
const SOON = PATIENCE.short + 5000;

/** A fault in the way of one of a step's calls. */
export interface Pair {
  readonly step: StepName;
  readonly call: string;
  readonly fault: Fault;
}

type Pages = Readonly<Record<keyof typeof PATIENCE, Address>>;

interface Scene {
  readonly page: Page;
  readonly visitor: Visitor;
  readonly step: Step;
  readonly account: Account;
}

export class Stage {
  readonly #backend: HttpBackend;
  readonly #server: Address;
  readonly #proxy: FaultProxy;
  readonly #host: string;
  readonly #pages: Pages;

  private constructor(backend: HttpBackend, server: Address, proxy: FaultProxy, host: string, pages: Pages) {
    this.#backend = backend;
    this.#server = server;
    this.#proxy = proxy;
    this.#host = host;
    this.#pages = pages;
  }

  static async open(backend: HttpBackend): Promise<Stage> {
    const server = await backend.start();
    const proxy = new FaultProxy(server.url, (asked) => backend.nameOf(asked));
    const host = await proxy.start();
    const page = (patience: number | undefined) => deploy({ config: backend.config(host, patience), connect: host });
    const [short, long] = await Promise.all([page(PATIENCE.short), page(PATIENCE.long)]);
    return new Stage(backend, server, proxy, host, { short, long });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#pages).map((page) => page.close()));
    await this.#proxy.close();
    await this.#server.close();
  }

  /** Watched: all that a browser itself says of a request that failed is expected, and nothing else. */
  async watch(context: BrowserContext): Promise<Watch> {
    const watched = await watch(context, this.#pages.long.url);
    const host = this.#host.replaceAll('.', '\\.');
    watched.expectFaults(new RegExp(`^request to (${host}|${this.#pages.short.url})`));
    watched.expectFaults(new RegExp(`^(failed:|\\d{3}:) ${host}/`));
    watched.expectFaults(new RegExp(`^console error: Failed to load resource: .* \\(${host}/`));
    watched.expectFaults(new RegExp(`^console error: Access to fetch at '${host}/`));
    // A picture for the tab, which the browser asks for when it likes: also after the network has gone.
    watched.expectFaults(/^failed: \S+\/favicon\.svg net::ERR_INTERNET_DISCONNECTED$/);
    watched.expectFaults(/^console error: .*ERR_INTERNET_DISCONNECTED \(\S+\/favicon\.svg:/);
    // Where the fault of that kind redirects to: refused, and said so by the browser.
    watched.expectFaults(/^console error: Failed to load resource: net::ERR_FAILED \(https:\/\/evil\.invalid\//);
    return watched;
  }

  /** The calls that a step makes on a sound network. */
  async calls(step: StepName, context: BrowserContext): Promise<readonly string[]> {
    const scene = await this.#scene(step, context, this.#pages.long);
    this.#proxy.listen();
    await scene.step.act(scene.visitor, scene.account);
    await scene.step.after(scene.visitor);
    await scene.page.close();
    expect(this.#proxy.unknown).toEqual([]);
    return this.#proxy.calls;
  }

  async play({ step: name, call, fault }: Pair, context: BrowserContext): Promise<void> {
    const scene = await this.#scene(name, context, this.#pages[fault.tells === 'timeout' ? 'short' : 'long']);
    const { page, visitor, step, account } = scene;
    const entry = this.#backend.calls[call]!;
    const tells = toldOf(fault, entry, name);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const offline = () => context.setOffline(true);
    const reached = new Promise<void>((resolve) => {
      const mishap: Mishap = (passing) => {
        resolve();
        return fault.mishap(passing, { patience: PATIENCE.short, offline, released });
      };
      this.#proxy.listen({ call, once: fault.once ?? false, kept: fault.kept ?? false, mishap });
    });
    try {
      await Promise.all([reached, step.act(visitor, account)]);
      let { after } = step;
      if (fault.flow === 'held') await pressMore(scene);
      if (fault.flow === 'overtaken') {
        this.#expectTimes(call, 1);
        after = await this.#overtake(scene, call);
      } else release();
      if (tells) await isTold(scene, tells, entry);
      else await after(visitor);
      release();
      await isIdle(page);
      if (fault.flow !== 'overtaken') this.#expectOnce(call, fault, entry);
      await expect(page.getByText(CANARY)).toHaveCount(0);

      this.#proxy.mend();
      await context.setOffline(false);
      if (tells) await triesAgain(scene, tells, fault, entry);
      else await after(visitor);
    } catch (cause) {
      const asked = this.#proxy.calls.join(', ');
      throw new Error(`${String(cause)}\nasked: ${asked}\nthe page: ${await page.innerText('body')}`, { cause });
    } finally {
      release();
      this.#proxy.mend();
      await context.setOffline(false);
      await page.close();
    }
  }

  /** The login form is before the person, and the step is yet to come. */
  async #scene(name: StepName, context: BrowserContext, { url }: Address): Promise<Scene> {
    const step = STEPS[name];
    const account =
      step.account === 'none'
        ? { email: `${crypto.randomUUID()}@example.com`, code: '', recoveryCode: '' }
        : await this.#backend.makeAccount(this.#server.url, step.account === 'bound');
    this.#proxy.listen();
    const page = await context.newPage();
    const visitor = new Visitor(page);
    await page.goto(url);
    await visitor.sees('Log in');
    await step.before(visitor, account);
    return { page, visitor, step, account };
  }

  /** One request for one act, but for what may be asked again and what the browser sends again by itself. */
  #expectOnce(call: string, { tells, passing, kept }: Fault, { reads }: Call) {
    this.#expectTimes(call, (reads && passing && tells) || kept ? 2 : 1);
  }

  #expectTimes(call: string, times: number) {
    const { calls, unknown } = this.#proxy;
    expect(calls.filter((other) => other === call).length, calls.join(', ')).toBe(times);
    expect(unknown).toEqual([]);
  }

  /** Leaves while the answer is awaited, comes back and does it anew: once more asked. Answers where that leads. */
  async #overtake({ page, visitor, step, account }: Scene, call: string): Promise<Step['after']> {
    const { detour, screen, left = step.after } = step;
    if (detour) {
      const here = page.getByRole('heading', { level: 1, name: screen });
      if (await here.isVisible()) await detour(visitor, account);
      else await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(en.wait.busy);
      if (!(await here.isVisible())) return left;
    }
    // The way back may have asked the same: that was no act.
    this.#proxy.recount();
    await step.act(visitor, account);
    return async (visitor) => {
      await step.after(visitor);
      this.#expectTimes(call, 1);
    };
  }
}

/** What the person is told when this happens to that call; undefined where they need not know. */
function toldOf({ tells, passing, kept, once, carriedOut }: Fault, call: Call, step: StepName) {
  if (call.unnoticedIn?.includes(step) || (carriedOut && call.foundOut)) return undefined;
  if (kept && carriedOut) return call.sentTwice;
  if (once && passing && call.reads) return undefined;
  if (tells !== 'expired') return tells;
  return ({ nothing: 'unexpected', ticket: 'ticket-expired', session: 'session-expired' } as const)[call.carries];
}

/** What the person stood on is gone: they are at the beginning again. */
const isEnd = (code: AuthFailureCode) => code === 'ticket-expired' || code === 'session-expired';

/** In our own words, soon, and with everything that was typed. */
async function isTold({ page, visitor, step, account }: Scene, code: AuthFailureCode, { resumes }: Call) {
  const quietly = resumes && isEnd(code);
  await expect(page.getByRole('alert')).toHaveText(quietly ? '' : wordsOf(code), { timeout: SOON });
  if (isEnd(code)) {
    await visitor.sees('Log in');
    await expect(visitor.field('Email')).toHaveValue(quietly ? '' : account.email);
    return;
  }
  const { typed = [], screen } = step;
  // Where the act itself went well, its screen and what was typed there are gone.
  if (!(await page.getByRole('heading', { level: 1, name: screen }).isVisible())) return;
  const values: Readonly<Record<string, string | RegExp>> = {
    Email: account.email,
    Password: PASSWORD,
    '6-digit code': /^\d{6}$/,
    'Recovery code': account.recoveryCode,
  };
  for (const name of typed) await expect(visitor.field(name)).toHaveValue(values[name] ?? '');
}

function wordsOf(code: AuthFailureCode): RegExp {
  const parts = en.failures[code].split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^\\s*${parts.join('[\\w ./-]{1,40}')}\\s*$`);
}

/** Nothing turns, nothing is barred, nobody is asked to wait. A wait that the server asked for ends by itself. */
async function isIdle(page: Page) {
  for (const busy of [
    '.mfa-spinner',
    '[aria-busy="true"]',
    // New recovery codes wait for their tick, not for the network.
    '[aria-disabled="true"]:not(mfa-recovery-codes *)',
    'input[readonly]:not([aria-hidden])',
  ])
    await expect(page.locator(busy)).toHaveCount(0);
  await expect(page.getByText(en.wait.busy)).toHaveCount(0);
}

/** A hurried person, while the answer is awaited. */
async function pressMore({ page, visitor, step }: Scene) {
  const button = page.getByRole('button', { name: step.button ?? 'none', exact: true });
  if (!(await button.isVisible())) return;
  await button.click({ force: true, clickCount: 2 });
  const [field = 'none'] = step.typed ?? [];
  if (await visitor.field(field).isVisible()) await visitor.field(field).press('Enter');
}

async function triesAgain(scene: Scene, told: AuthFailureCode, { carriedOut }: Fault, call: Call) {
  const { page, visitor, step, account } = scene;
  let end = told;
  if (!isEnd(end) && end !== 'account-exists') {
    const retry = page.getByRole('button', { name: en.account.retry, exact: true });
    if (await retry.isVisible()) await retry.click();
    else if (step.button) await visitor.press(step.button);
    else await step.act(visitor, account);
    if (!carriedOut || !call.triedTwice) {
      await step.after(visitor);
      return expect(page.getByRole('alert')).toHaveText('');
    }
    end = call.triedTwice;
    await isTold(scene, end, call);
  }
  // Nothing is lost for good: the person logs in.
  if (end === 'account-exists') await visitor.press('Log in instead');
  await visitor.sees('Log in');
  await visitor.logIn(account.email);
  return visitor.sees(/^(Welcome|Two-step verification)/);
}
