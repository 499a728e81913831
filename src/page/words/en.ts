/** What index.html says itself, in English. Its own markup has the same words, so that it reads as the example that it is. */
export const en = {
  demo: {
    lookAround: 'Just looking around? Log in with',
    email: 'Email',
    password: 'Password',
    notice:
      'A demo: accounts live in this browser only, and whoever uses it can read them. Do not use a real password.',
    states: 'All screens in all states',
    erase: 'Erase demo data',
    erased: 'Demo data erased.',
    notErased: 'The demo data could not be erased: this browser does not let the page change what it has stored.',
    memory: 'This browser lets the page keep nothing: what you do here is forgotten when you reload or close the page.',
    damaged:
      'The stored demo data cannot be read, so it is left alone and nobody is logged in by it. Erase it to start afresh.',
  },
  language: 'Language',
  notLoaded: 'A part of this page could not be loaded. Reload it, or check that the folder “dist” is complete.',
  framed: 'Open this page in its own tab',
  setUp: {
    title: 'This login page is not set up yet',
    lead: 'It asks for no password until this is put right. The settings are in public/config.js.',
  },
};

/** The same keys in every language. */
export type PageWords = Words<typeof en>;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
