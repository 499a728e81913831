/** Whether a text can be an e-mail address at all: the backend knows the rest. */
export function looksLikeEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text);
}
