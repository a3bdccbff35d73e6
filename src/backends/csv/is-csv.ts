import type { FetchedFile } from '../request.js';

/** Whether a file is a table: by the end of its path, else by what the server says, else by its first line. */
export function isCsv(address: string, { bytes, type }: FetchedFile): boolean {
  const path = address.replace(/[?#].*/, '');
  if (/\.(csv|tsv|tab)$/i.test(path)) return true;
  if (/\.json$/i.test(path) || /[/+]json$/.test(type)) return false;
  return /^(text|application)\/(csv|tab-separated-values)$/.test(type) || beginsAsTable(bytes);
}

/** JSON begins with a bracket or a quote, HTML with a `<`; the first line of a table has separators. */
function beginsAsTable(bytes: Uint8Array): boolean {
  const isUtf16 = bytes[0] + bytes[1] === 0xff + 0xfe;
  const [line] = new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .trimStart()
    .split(/[\r\n]/, 1);
  return isUtf16 || (!/^[[{<]/.test(line) && /[;\t]|,/.test(line));
}
