// The one line that gives the page its backend.
import { createRestBackend } from './rest-backend.js';

/** @type {import('../../src/core.js').MfaLoginElement} */ (document.querySelector('mfa-login')).backend =
  createRestBackend();
