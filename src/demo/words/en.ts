/** What the demo tools say, in English: a part for each tool. */
export const en = {
  title: 'Demo tools',
  close: 'Close',
  tour: {
    title: 'Guided tour',
  },
  phone: {
    title: 'Virtual phone',
  },
  requests: {
    title: 'Requests',
  },
  faults: {
    title: 'Faults',
  },
  theme: {
    title: 'Theme',
    start: 'Start from',
    own: 'This page',
    light: 'Light',
    dark: 'Dark',
    groups: { colours: 'Colours', type: 'Type', space: 'Space', shape: 'Shape', card: 'Card' },
    notValid: 'Not a value that this token takes.',
    reset: 'Reset',
    resetAll: 'Reset all',
    contrast: 'Contrast',
    low: 'Too low: {low} of {count}',
    needs: 'needs {ratio}',
    testQr: 'Test the QR code',
    qrReads: 'The QR code can be read.',
    qrFails: 'The QR code cannot be read.',
    notLoaded: 'Could not be loaded. Try again.',
  },
  inspect: {
    title: 'Inspect',
    how: 'Click, tap or use the arrow keys. Escape ends.',
    point: 'Point at the card',
    previous: 'Previous',
    next: 'Next',
    textKey: 'Text key',
    tokens: 'Tokens',
    rule: 'Rule',
  },
  oneFile: {
    title: 'One file',
  },
};

/** The same keys in every language. */
export type DemoWords = Words<typeof en>;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
