/** Everything in a page where something can be found that was left there, as text by place. Runs in the page. */

/** By the name of the place; several things at one place stand beneath each other. */
export type Places = Record<string, string>;

export interface Seen {
  /** What was handed to pushState() and replaceState(). */
  readonly history: unknown[];
  /** Fields of the events of the page that anybody can listen to. */
  readonly events: unknown[];
  /** Addresses of blobs that are not revoked, with what is in them. */
  readonly blobs: Map<string, Blob>;
}

declare global {
  interface Window {
    secretsSeen: Seen;
  }
}

/** Before the page's first script: notes what can be seen only while it happens. */
export function watchPage(): void {
  const seen: Seen = { history: [], events: [], blobs: new Map() };
  Object.defineProperty(window, 'secretsSeen', { value: seen });
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name].bind(history);
    history[name] = (...given: Parameters<History['pushState']>) => {
      seen.history.push(given);
      change(...given);
    };
  }
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const address = createObjectURL(object);
    if (object instanceof Blob) seen.blobs.set(address, object);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    seen.blobs.delete(address);
    revokeObjectURL(address);
  };
  const types = ['logged-in', 'logged-out', 'screen-changed', 'refused', 'bound', 'unbound'];
  const inner = ['credentials-submit', 'code-submit', 'proof-submit', 'move'];
  const acts = ['bind', 'logout', 'retry', 'saved', 'forgive', 'stay'].map((name) => `act-${name}`);
  // What bubbles up to the document can be heard by everybody.
  for (const type of [...types, ...inner, ...acts])
    document.addEventListener(`mfa-${type}`, (event) => seen.events.push({ ...event, type: event.type }));
}

export async function readPlaces(): Promise<Places> {
  const places = new Map<string, string[]>();
  const put = (place: string, value: unknown) => places.set(place, [...(places.get(place) ?? []), textOf(value)]);

  /** What elements share is read once. */
  const elements = new Set<unknown>();

  /** Deep, own properties and accessors, each object once; elements are gone through by themselves. */
  function textOf(value: unknown, known = new Set<unknown>()): string {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null || value instanceof Node || known.has(value)) return '';
    known.add(value);
    if (ArrayBuffer.isView(value)) return `${new Uint8Array(value.buffer, value.byteOffset, value.byteLength).join()}`;
    if (value instanceof Map || value instanceof Set) return textOf([...value], known);
    if (Array.isArray(value)) return value.map((item) => textOf(item, known)).join(',');
    return propertiesOf(value)
      .map((key) => `${String(key)}: ${textOf(read(value, key), known)}`)
      .join('\n');
  }

  function read(object: object, key: PropertyKey): unknown {
    try {
      return (object as Record<PropertyKey, unknown>)[key];
    } catch {
      return undefined;
    }
  }

  /** Its own, and those that its own classes give it; not those of the platform. */
  function propertiesOf(object: object): PropertyKey[] {
    const keys = new Set(Reflect.ownKeys(object));
    let level: object | null = Object.getPrototypeOf(object) as object | null;
    while (level && !/\[native code\]/.test(String(level.constructor)) && level !== Object.prototype) {
      for (const key of Reflect.ownKeys(level)) if (Object.getOwnPropertyDescriptor(level, key)?.get) keys.add(key);
      level = Object.getPrototypeOf(level) as object | null;
    }
    // The traces of these tests keep values of their own on the elements.
    return [...keys].filter((key) => !String(key).includes('__playwright'));
  }

  function readTree(root: Document | ShadowRoot) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof CharacterData) put('text', node.data);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) put('attribute', `${name}=${value}`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) put('field', node.value);
      put('property', textOf({ ...node }, elements));
      if (node instanceof HTMLElement && node.localName.includes('-'))
        put(
          'property',
          propertiesOf(node)
            .map((key) => textOf(read(node, key), elements))
            .join('\n'),
        );
      if (node.shadowRoot) readTree(node.shadowRoot);
    }
  }

  put('address', [location.href, document.URL, document.referrer, document.baseURI]);
  put('title', document.title);
  put('window.name', window.name);
  put('cookie', document.cookie);
  put('history', [history.state, ...window.secretsSeen.history]);
  put('events', window.secretsSeen.events);
  put(
    'resources',
    performance.getEntries().map(({ name }) => name),
  );
  for (const [address, blob] of window.secretsSeen.blobs) put('blob', [address, await blob.text()]);
  for (const area of ['localStorage', 'sessionStorage'] as const)
    for (const [key, value] of Object.entries(window[area])) put(`${area} ${key}`, [key, value]);
  put('databases', await indexedDB.databases().catch(() => []));
  if ('caches' in window) put('caches', await caches.keys().catch(() => []));
  // What a script of the page has put where every script finds it.
  const fresh = document.createElement('iframe');
  document.head.append(fresh);
  const usual = new Set(Object.getOwnPropertyNames(fresh.contentWindow));
  fresh.remove();
  for (const key of Object.getOwnPropertyNames(window))
    if (!usual.has(key) && key !== 'secretsSeen') put('global', [key, read(window, key)]);
  readTree(document);
  return Object.fromEntries([...places].map(([place, texts]) => [place, texts.join('\n')]));
}
