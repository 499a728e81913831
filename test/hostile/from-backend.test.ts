/** Whatever text a backend sends, in whatever place: it is shown as it is, and nothing else comes of it. */
import { expect } from '@open-wc/testing';
import { noteProof } from '../support/note-proof.js';
import { IS_DEEP } from '../walks/support/runs.js';
import { addressFaults, elementsIn, expectSame, structureOf, unisolated } from './support/inspect.js';
import { everyWay, type Visit } from './support/journeys.js';
import { TEXTS, type TextPath } from './support/paths.js';
import { refused, unknown } from './support/refusals.js';
import { Stage, takeFaults } from './support/stage.js';
import { hostileTexts, SEED } from './support/strings.js';

const HARMLESS = 'Ada Lovelace';

const quoted = (text: string) => JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);

describe('a hostile text from a backend', function () {
  this.timeout(IS_DEEP ? 3 * 3_600_000 : 120_000);
  const texts = hostileTexts();
  /** By screen: what it is made of when the text is harmless. */
  const usual = new Map<string, string>();
  const went = new Set<TextPath>();
  let looks = 0;
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.build({ hidden: true });
  });

  /** Goes a way with this text, and looks at every screen. */
  async function go(journey: (visit: Visit) => Promise<void>, text: string) {
    const put = (path: TextPath) => {
      went.add(path);
      return text;
    };
    const look: Visit['look'] = (screen, expected = {}, alert = '') => {
      looks += 1;
      const what = `${screen}, ${quoted(text)}`;
      const structure = structureOf(stage.login);
      if (text === HARMLESS && !usual.has(screen)) usual.set(screen, structure);
      expectSame(structure, usual.get(screen) ?? '', what);
      expect(addressFaults(stage.login), what).to.deep.equal([]);
      expect(unisolated(stage.login, text), `${what}: turns our words round`).to.deep.equal([]);
      const elements = elementsIn(stage.login);
      for (const [selector, wanted] of Object.entries(expected)) {
        const shown = elements.filter((element) => element.matches(selector)).map(({ textContent }) => textContent);
        if (wanted.length || selector.endsWith('bdi')) expect(shown, `${what}: ${selector}`).to.deep.equal(wanted);
      }
      const said = stage.screen.shadowRoot?.querySelector('[part="alert"]')?.textContent ?? '';
      expect(said, `${what}: the alert`).to.contain(alert);
      expect(takeFaults(), what).to.deep.equal([]);
    };
    await journey({ stage, put, look });
    expect(takeFaults(), quoted(text)).to.deep.equal([]);
  }

  /** `way` gets the number of the text. */
  async function goAll(way: (visit: Visit, which: number) => Promise<void>) {
    // First what it is like otherwise, each alternative once. A key URI has a link, and so a structure of its own.
    for (let which = 0; which < 6; which += 1) {
      await go((visit) => way(visit, which), HARMLESS);
      await go((visit) => way(visit, which), `otpauth://totp/${HARMLESS}`);
    }
    for (const [which, text] of texts.entries()) await go((visit) => way(visit, which), text);
  }

  it('is only shown', () => goAll(everyWay));

  it('is only said in a refusal', () => goAll(refused));

  it('is refused as a code that nobody knows', () => goAll(unknown));

  it('went through every place that the port has for a text', () => {
    expect(Object.keys(TEXTS).filter((path) => !went.has(path as TextPath))).to.deep.equal([]);
  });

  after(async () => {
    await noteProof('hostile', {
      what: 'Hostile texts from a backend',
      figure: `${texts.length} texts, ${went.size} places, ${looks} looks`,
      how: `seed ${SEED}`,
    });
  });
});
