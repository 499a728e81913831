// Writes docs/api.md from the sources: what can be set, heard, filled, styled and said. test/node/api.test.mjs holds it to them.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { classes, isReadonly, publicElements, tokens } from './manifest.mjs';
import { textKeys } from './text-keys.mjs';

/**
 * @typedef {import('./manifest.mjs').Class} Class
 * @typedef {readonly (string | undefined)[]} Row
 */

const page = new URL('../docs/api.md', import.meta.url);

/** Every screen has what this class has. */
const SCREEN = 'ScreenElement';

/** @param {string | undefined} text */
const cell = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text}\`` : '');

/**
 * @param {Row} head
 * @param {readonly Row[]} rows
 */
function table(head, rows) {
  if (!rows.length) return '';
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

/** Fields first, methods after them. @param {Class} element */
function members({ members = [], attributes = [] }) {
  const rows = members.map((member) => {
    if (member.kind === 'method') return [code(`${member.name}()`), '', '', '', member.description];
    const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
    const { type, description } = member;
    return [
      code(member.name),
      code(attribute?.name),
      code(type?.text),
      isReadonly(member) ? 'read only' : code(member.default),
      description,
    ];
  });
  return table(['Property', 'Attribute', 'Type', 'Default', 'What'], rows);
}

/**
 * @param {Class} element
 * @param {readonly Class[]} eventClasses
 */
function events({ events = [] }, eventClasses) {
  const rows = events.map(({ name, type, description }) => {
    const fields = eventClasses.find((event) => event.name === type.text)?.members ?? [];
    const carries = fields.map((field) =>
      field.kind === 'method' ? `${field.name}()` : `${field.name}: ${'type' in field ? field.type?.text : ''}`,
    );
    return [code(name), code(type.text), carries.map(code).join(', '), description];
  });
  return table(['Event', 'Class', 'Carries', 'When'], rows);
}

/** @param {Class} element */
function places({ slots = [], cssParts = [] }) {
  return [
    table(
      ['Slot', 'What'],
      slots.map(({ name, description }) => [name ? code(name) : '(no name)', description]),
    ),
    table(
      ['Part', 'What'],
      cssParts.map(({ name, description }) => [code(name), description]),
    ),
  ].join('\n\n');
}

/**
 * What of it every screen does not have already.
 *
 * @param {Class} element
 * @param {Class} screen
 * @returns {Class}
 */
function own(element, screen) {
  /**
   * @template {{ name: string, description?: string | undefined }} Thing
   * @param {readonly Thing[]} [things]
   * @param {readonly { name: string, description?: string | undefined }[]} [shared]
   */
  const more = (things = [], shared = []) =>
    things.filter(
      (one) => !shared.some(({ name, description }) => name === one.name && description === one.description),
    );
  return {
    ...element,
    members: more(element.members, screen.members),
    events: more(element.events, screen.events),
    slots: more(element.slots, screen.slots),
    cssParts: more(element.cssParts, screen.cssParts),
  };
}

/** @returns {Promise<string>} */
export async function apiPage() {
  const all = classes().map(({ declaration }) => declaration);
  const elements = publicElements().map(({ declaration }) => declaration);
  const screen = all.find(({ name }) => name === SCREEN);
  if (!screen) throw new Error(`src/elements/ has no ${SCREEN}`);
  const bases = new Map(all.map(({ name, superclass }) => [name, superclass?.name]));
  /** @param {string | undefined} name @returns {boolean} */
  const isScreen = (name) => name !== undefined && (name === SCREEN || isScreen(bases.get(name)));
  /** @param {Class} element */
  const content = (element) => [members(element), events(element, all), places(element)].join('\n\n');
  /** @param {Class} element */
  const section = (element) => `### \`<${element.tagName}>\`\n\n${element.description}\n\n${content(element)}`;
  const root = elements.filter(({ tagName }) => tagName === 'mfa-login');
  const screens = elements.filter(({ name }) => isScreen(name));
  const parts = elements.filter((element) => !root.includes(element) && !screens.includes(element));
  const groups = [...new Set(tokens().map(({ group }) => group))];

  const text = `# API

Written by \`npm run api\` from the sources. \`README.md\` has examples.

## The page

${root.map(section).join('\n\n')}

## The screens

\`<mfa-login>\` shows one at a time. All have:

${content(screen)}

${screens.map((element) => section(own(element, screen))).join('\n\n')}

## What screens are made of

${parts.map(section).join('\n\n')}

## Tokens

Custom properties, set on \`:root\` or any element around. The package has them with their defaults as \`mfa-login/theme.css\`.

${groups
  .map((group) =>
    table(
      [group, 'Default'],
      tokens()
        .filter((token) => token.group === group)
        .map(({ name, value }) => [code(name), code(value)]),
    ),
  )
  .join('\n\n')}

## Text keys

Any of them in \`text\`, nested: \`{ login: { title: 'Acme ID' } }\`. \`{name}\` is a gap that the page fills; keep it.

${table(
  ['Key', 'English'],
  (await textKeys()).map(([key, words]) => [code(key), words === ' ' ? '(a space)' : words]),
)}
`;
  return format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await apiPage();
  if (text !== (await readFile(page, 'utf8').catch(() => ''))) await writeFile(page, text);
}
