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
    lead: 'Every call that the page makes to its backend, the newest first. The last 200 are kept, in this page’s memory only.',
    simulated:
      'Each request is what Authing’s documentation describes. authing.invalid stands for your application’s host.',
    show: 'Show secrets',
    shown: 'Passwords, codes, keys and tokens can now be read here, in what you copy and in what you export.',
    export: 'Export as JSON',
    clear: 'Clear',
    none: 'No calls yet. Log in, and watch them arrive.',
    open: 'waiting',
    answered: 'answered',
    arguments: 'Asked with',
    answer: 'Answer',
    failure: 'Failure',
    copyCurl: 'Copy as curl',
    copied: 'Copied.',
    notCopied: 'Copying did not work here. Select the command and copy it yourself.',
  },
  faults: {
    title: 'Faults',
    lead: 'Switch one on, then use the card and see what the page does. Reloading is back to normal, too.',
    on: 'Fault:',
    end: 'Back to normal',
    normal: 'Normal',
    normalDoes: 'Nothing is in the way.',
    names: {
      latency: 'Slow network',
      offline: 'Offline',
      serverError: 'Server error (500)',
      tooMany: 'Too many requests (429)',
      timeout: 'No answer',
      lostAnswer: 'Lost answer',
      expiredTicket: 'Expired ticket',
      locked: 'Locked account',
      fullStorage: 'Full storage',
    },
    does: {
      latency: 'Every answer takes 3 seconds longer.',
      offline: 'Nothing reaches the backend.',
      serverError: 'The backend fails at everything.',
      tooMany: 'The backend asks to wait for a minute.',
      timeout: 'The backend stays silent; the page gives up after 10 seconds.',
      lostAnswer:
        'The backend does what it is asked, but the connection breaks before the answer is here. What only reads gets through.',
      expiredTicket: 'The password was entered too long ago: a code no longer counts.',
      locked: 'After too many wrong attempts nobody gets in for 15 minutes.',
      fullStorage: 'The browser refuses to store anything more, so that no account can change.',
    },
  },
  theme: {
    title: 'Theme',
  },
  inspect: {
    title: 'Inspect',
  },
  oneFile: {
    title: 'One file',
    lead: 'This login page as a single HTML file: opens by double click, without a network and without these tools. It takes along the theme, the language and the backend.',
    backend: 'Backend',
    mock: 'Demo accounts in the browser',
    simulated: 'Simulated Authing',
    authing: 'Authing, as configured',
    download: 'Download this page as one HTML file',
    busy: 'One moment…',
    done: '{name} ({size}) is made.',
    failed: 'The file could not be made. Check that the folder “dist” is complete, then try again.',
  },
};

/** The same keys in every language. */
export type DemoWords = Words<typeof en>;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
