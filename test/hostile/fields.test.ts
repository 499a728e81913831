/** Whatever is typed, into whatever field: it stays in its field, reaches the backend as it was typed, and does nothing else. */
import { expect } from '@open-wc/testing';
import { showState, states } from '../../src/states/index.js';
import { noteProof } from '../support/note-proof.js';
import { IS_DEEP } from '../walks/support/runs.js';
import { FIELDS, type Field } from './support/fields.js';
import { addressFaults, expectSame, structureOf, wordsOf } from './support/inspect.js';
import { Stage, takeFaults } from './support/stage.js';
import { hostileTexts, SEED } from './support/strings.js';

/** What of a screen a person can type into. */
const typed = (screen: Element) =>
  Array.from(screen.querySelectorAll<HTMLInputElement>('input:not([aria-hidden], [type="checkbox"]), textarea'));

/** Longer ones are only set: typing them takes as long as it says. */
const LONGEST_TYPED = 2000;

describe('a hostile text in a field', function () {
  this.timeout(IS_DEEP ? 3 * 3_600_000 : 120_000);
  const texts = hostileTexts();
  let stage: Stage;
  let tries = 0;

  beforeEach(async () => {
    stage = await Stage.build();
  });

  it('is tried in every field of every screen', async () => {
    const found = new Set<string>();
    for (const name of Object.keys(states)) {
      await showState(stage.login, name);
      if (name === 'starting') continue;
      for (const input of typed(stage.screen)) found.add(`${stage.screen.localName} ${input.name}`);
    }
    expect([...found].sort()).to.deep.equal(Object.keys(FIELDS).sort());
  });

  const fieldNamed = (name: string) => typed(stage.screen).find((input) => input.name === name)!;

  /** Types the text as a person does, then sets it as a browser fills in, and sends the form. Answers what is left in the field. */
  async function enter(name: string, field: Field, text: string): Promise<string> {
    await field.reach(stage);
    fieldNamed(name).focus();
    if (text.length <= LONGEST_TYPED) document.execCommand('insertText', false, text);
    await stage.settle();
    // Six typed digits are sent by themselves: the page has been through it already.
    if (field.given(stage.backend) !== undefined) await field.reach(stage);

    const input = fieldNamed(name);
    for (const [other, value] of Object.entries(field.beside ?? {})) fieldNamed(other).value = value;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const { value } = input;
    input.form!.requestSubmit();
    await stage.settle();
    return value;
  }

  for (const [place, field] of Object.entries(FIELDS)) {
    const [, name = ''] = place.split(' ');

    it(`stays in its field: ${place}`, async () => {
      /** By what came of it: what the screen is made of, and what it says. */
      const usual = new Map<string, readonly [structure: string, words: string]>();
      for (const text of [...field.harmless, ...texts]) {
        const value = await enter(name, field, text);
        const what = `${place}, ${JSON.stringify(text.slice(0, 120))}`;
        expect(takeFaults(), what).to.deep.equal([]);
        // Of a code the field has kept the digits.
        const due = field.due(name === 'code' ? value : text);
        expect(field.given(stage.backend), what).to.equal(due);
        const outcome = due !== undefined ? 'sent' : value.trim() === '' ? 'missing' : 'kept';
        const [structure, words] = usual.get(outcome) ?? [structureOf(stage.login), wordsOf(stage.login)];
        usual.set(outcome, [structure, words]);
        expectSame(structureOf(stage.login), structure, what);
        expect(wordsOf(stage.login) === words, `${what} is said`).to.equal(true);
        expect(addressFaults(stage.login), what).to.deep.equal([]);
        tries += 1;
      }
    });
  }

  after(() =>
    noteProof('hostile-fields', {
      what: 'Hostile texts typed into every field stay in it, and reach the backend as typed',
      figure: `${texts.length} texts, ${Object.keys(FIELDS).length} fields, ${tries} tries`,
      how: `seed ${SEED}`,
    }),
  );
});
