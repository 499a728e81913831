/** Hands a text to the visitor as a file. */

/** The download is under way when the next one begins, or the page is left: until then its address has to live. */
let last: string | undefined;

export function saveFile(name: string, type: string, text: string) {
  if (last !== undefined) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}
