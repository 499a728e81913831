/** What a failure is called where somebody reads a log, and that its code is all that it says of itself. */
import { expect } from '@open-wc/testing';
import { AuthError, failureOf } from '../../src/backend/auth-error.js';

describe('AuthError', () => {
  it('has its own name, and its code for a message', () => {
    const cause = new TypeError('token=123');
    const error = new AuthError({ code: 'offline' }, { cause });
    expect(String(error)).to.equal('AuthError: offline');
    expect(error.cause).to.equal(cause);
    expect(failureOf(error)).to.deep.equal({ code: 'offline' });
  });

  it('is what becomes of anything else, without what that says', () => {
    expect(failureOf(new TypeError('token=123'))).to.deep.equal({ code: 'unexpected', reference: 'TypeError' });
    expect(failureOf('token=123')).to.deep.equal({ code: 'unexpected', reference: 'string' });
  });
});
