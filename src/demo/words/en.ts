/** What the demo tools say, in English: a part for each tool. */
export const en = {
  title: 'Demo tools',
  close: 'Close',
  tour: {
    title: 'Guided tour',
    progress: 'Step {step} of {steps}',
    steps: {
      register: {
        title: 'Create an account',
        text: 'Choose “Create an account”, then make up an email address and a password.',
      },
      setUp: {
        title: 'Set up a second factor',
        text: 'In your account, choose “Set up authenticator app”. The page shows a QR code.',
      },
      confirm: {
        title: 'Scan it with the phone',
        text: 'On the virtual phone, choose “Scan QR code”, then “Type it for me”. The code proves that the phone has the key.',
      },
      save: {
        title: 'Save the recovery code',
        text: 'It lets you in without the phone. Copy it, tick the box and continue: you need it in a moment.',
      },
      code: {
        title: 'Log in with a code',
        text: 'Log out and log in again. The password is no longer enough: let the phone type its code. Each code works once, so wait for the next one if you have just used it.',
      },
      recover: {
        title: 'Log in without the phone',
        text: 'Log out and log in once more, but choose “Use a recovery code” and enter the one that you saved.',
      },
    },
    done: { title: 'You have been all the way round', text: 'The other tools show what goes on behind it.' },
    left: { title: 'You have left the tour', text: 'You can start over at any time.' },
    skip: 'Skip this step',
    restart: 'Start over',
    leave: 'Leave the tour',
  },
  phone: {
    title: 'Virtual phone',
    lead: 'An authenticator app. It knows only what it has scanned or what you typed into it.',
    app: 'Authenticator',
    empty: 'No accounts yet. Scan the QR code on the page, or type in its key.',
    unnamed: 'Unnamed account',
    scan: 'Scan QR code',
    typeKey: 'Enter a key',
    name: 'Account name (optional)',
    key: 'Key',
    keyHint: 'Spaces and upper or lower case do not matter.',
    keyWrong: 'That is not a key. A key has at least 16 characters: letters, and digits from 2 to 7.',
    add: 'Add account',
    type: 'Type it for me',
    copy: 'Copy',
    remove: 'Remove',
    undo: 'Undo',
    clock: 'Phone’s clock is off by',
    outcomes: {
      added: '{name} is on the phone.',
      removed: '{name} was removed.',
      typed: 'Typed into the page.',
      copied: 'Code copied.',
      notCopied: 'This browser does not let the page copy.',
      known: '{name} is already on the phone.',
      noField: 'The page is not waiting for a code.',
      noQr: 'There is no QR code on the page.',
      unreadable: 'The QR code cannot be read.',
      notOtpauth: 'That QR code is not for an authenticator app.',
      unsupported: 'This phone cannot make that kind of code.',
      algorithm: 'This account uses {name}. This phone knows only SHA1 and SHA256.',
      notLoaded: 'The part that reads QR codes cannot be loaded. Enter the key instead.',
    },
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
