/** The forms' styles: any rule of the page wins over any of ours, however little specific it is. */
import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendMouse } from '@web/test-runner-commands';

import type { MfaLoginElement } from '../../src/elements/mfa-login.js';
import '../../src/index.js';
import { showState, states } from '../../src/states/index.js';
import { noteProof } from '../support/note-proof.js';
import { candidates } from './support/values.js';

/** One selector of ours, and the properties that the page has not yet won. */
interface Claim {
  readonly media: string;
  readonly selector: string;
  readonly properties: Set<string>;
}

/** What the pointer or the keyboard has to do first. */
const INTERACTIVE = /:(hover|focus-visible|focus-within|focus|dir\(rtl\))(?![-\w])/g;

/** A computed width is 0 where there is no line. */
const LINES = 'border-style: solid !important; outline-style: solid !important;';

const names = Object.keys(states);

/** Ours, in the page's tree. The test runner has none. */
const sheets = () => document.adoptedStyleSheets;

function claimsOf(rules: CSSRuleList, media = ''): Claim[] {
  return Array.from(rules).flatMap((rule): Claim[] => {
    if (rule instanceof CSSMediaRule) return claimsOf(rule.cssRules, rule.conditionText);
    if (rule instanceof CSSGroupingRule) return claimsOf(rule.cssRules, media);
    if (!(rule instanceof CSSStyleRule)) return [];
    const properties = Array.from(rule.style).filter((property) => !property.startsWith('--'));
    return rule.selectorText
      .split(/,\s*(?![^(]*\))/)
      .map((selector) => ({ media, selector, properties: new Set(properties) }));
  });
}

describe('plain CSS of the page', () => {
  let login: MfaLoginElement;
  let page: HTMLStyleElement;
  const won = { selectors: 0, properties: 0 };

  before(async () => {
    // A fixture would be taken away after the first test.
    login = document.body.appendChild(document.createElement('mfa-login'));
    for (const screen of new Map(names.map((name) => [name.replace(/\..*/, ''), name])).values())
      await showState(login, screen);
    page = document.head.appendChild(document.createElement('style'));
  });

  after(async () => {
    login.remove();
    page.remove();
    document.documentElement.dir = '';
    await resetMouse();
    await emulateMedia({ media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  /** Brings an element into the state that the selector speaks of; undefined where there is none in sight. */
  async function elementFor(selector: string): Promise<Element | undefined> {
    const [plain = ''] = selector.replaceAll(INTERACTIVE, '').split('::');
    const [whole = ''] = selector.split('::');
    for (const element of document.querySelectorAll(plain)) {
      if (element.matches(whole)) return element;
      document.documentElement.dir = selector.includes(':dir(rtl)') ? 'rtl' : '';
      if (selector.includes(':focus')) {
        const field = element.closest('.mfa-code')?.querySelector('input') ?? element;
        (field as HTMLElement).focus({ focusVisible: true });
      }
      if (selector.includes(':hover')) {
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      }
      if (element.matches(whole)) return element;
    }
    return undefined;
  }

  /** True when the page's rule gives this property its value; undefined where no value makes a difference that shows. */
  function wins(element: Element, pseudo: string | undefined, property: string): boolean | undefined {
    // As little specific as a rule can be.
    const target = `:where(${element.localName})${pseudo ? `::${pseudo}` : ''}`;
    const computed = (rule: string) => {
      page.textContent = `${target} { ${property.endsWith('-width') ? LINES : ''} ${rule} }`;
      return getComputedStyle(element, pseudo && `::${pseudo}`).getPropertyValue(property);
    };
    const ours = computed('');
    for (const value of candidates(property)) {
      const wanted = computed(`${property}: ${value} !important;`);
      if (wanted === ours) continue;
      return computed(`${property}: ${value};`) === wanted;
    }
    return undefined;
  }

  async function settle(claims: Claim[]): Promise<string[]> {
    const lost: string[] = [];
    for (const name of names) {
      const open = claims.filter(({ properties }) => properties.size > 0);
      if (open.length === 0) break;
      await showState(login, name);
      for (const { selector, properties } of open) {
        const element = await elementFor(selector);
        if (!element) continue;
        for (const property of properties) {
          const pageWins = wins(element, selector.split('::')[1], property);
          if (pageWins === undefined) continue;
          properties.delete(property);
          if (!pageWins) lost.push(`${selector} { ${property} } in ${name}`);
        }
        page.textContent = '';
      }
    }
    return lost;
  }

  const openOnes = (claims: readonly Claim[]) =>
    claims
      .filter(({ properties }) => properties.size > 0)
      .map(({ selector, properties }) => `${selector} { ${[...properties].join(' ')} }`);

  it('meets all of our rules in a layer, and none that is important', () => {
    expect(sheets()).to.have.length.greaterThan(4);
    for (const rule of sheets().flatMap(({ cssRules }) => Array.from(cssRules))) {
      expect(rule instanceof CSSLayerBlockRule && rule.name, rule.cssText).to.equal('mfa');
      // A layer turns round which of two important ones counts.
      expect(rule.cssText.includes('!important'), rule.cssText).to.be.false;
    }
  });

  for (const [media, surroundings] of [
    ['', { reducedMotion: 'reduce' }],
    ['(prefers-reduced-motion: no-preference)', { reducedMotion: 'no-preference' }],
    ['(forced-colors: active)', { forcedColors: 'active', reducedMotion: 'reduce' }],
    ['print', { media: 'print', forcedColors: 'none' }],
  ] as const) {
    it(`wins over every property of every rule${media && ` for ${media}`}`, async function () {
      this.timeout(120_000);
      await emulateMedia({ media: 'screen', ...surroundings });
      const claims = sheets()
        .flatMap((sheet) => claimsOf(sheet.cssRules))
        .filter((claim) => claim.media === media);
      const count = claims.reduce((sum, { properties }) => sum + properties.size, 0);
      expect(count).to.be.greaterThan(0);
      expect(await settle(claims)).to.eql([]);
      expect(openOnes(claims)).to.eql([]);
      won.selectors += claims.length;
      won.properties += count;
    });
  }

  it('says how many that were', () =>
    noteProof('plain-css', {
      what: 'Properties of our form styles that the least specific rule of a page wins over',
      figure: `${won.properties} in ${won.selectors} selectors, all of them`,
      how: `each on the screen where it applies, of ${names.length} states`,
    }));

  it('is looked at in every surroundings that our rules name, but for a finger', () => {
    const named = new Set(sheets().flatMap((sheet) => claimsOf(sheet.cssRules).map(({ media }) => media)));
    expect([...named].sort()).to.eql([
      '',
      '(forced-colors: active)',
      '(pointer: coarse)',
      '(prefers-reduced-motion: no-preference)',
      'print',
    ]);
  });
});
