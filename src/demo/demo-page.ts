/** What index.html hands to the demo tools. */
import type { MfaLoginElement } from '../elements/mfa-login.js';
import type * as Decoder from './decoder.js';
import type * as OneFile from './one-file/maker/make-one-file.js';
import type { Tap } from './tap.js';

export interface DemoPage {
  readonly login: MfaLoginElement;
  /** The tools put themselves in between by setting its members. */
  readonly tap: Tap;
  readonly backend: 'mock' | 'authing-simulated';
  /** Calls back whenever the demo data have been erased. */
  readonly onErased: (callback: () => void) => void;
  /** Loads what reads QR codes. Rejects when it cannot be loaded. */
  readonly loadDecoder: () => Promise<typeof Decoder>;
  /** Loads what makes one file of the page: larger than all tools together. */
  readonly loadOneFile: () => Promise<typeof OneFile>;
}
