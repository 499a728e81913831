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
  },
  inspect: {
    title: 'Inspect',
  },
  oneFile: {
    title: 'One file',
  },
};

/** The same keys in every language. */
export type DemoWords = Words<typeof en>;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
