/** Which addresses from outside reach the page. Everything else is not used: `javascript:`, `data:text/html`, … */

/** The address of a picture, if it is one that can only be a picture. */
export function pictureUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(address) ? address : undefined;
}

/** A key URI for an authenticator app, if it is one (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). */
export function keyUri(address: string): string | undefined {
  return /^otpauth:\/\/totp\//.test(address) ? address : undefined;
}
