/**
 * The text of a table as programs write it: UTF-8, what Excel calls "Unicode text" (UTF-16), or, where neither fits, the
 * character set of Windows in Western Europe.
 */
export function decodeTable(bytes: Uint8Array): string {
  // Decoders take the mark of the byte order away.
  if (isUtf16(bytes, 0)) return new TextDecoder('utf-16le').decode(bytes);
  if (isUtf16(bytes, 1)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the low byte of each pair comes first (0) or second (1): by the mark, else by the zeros beside Latin letters. */
function isUtf16(bytes: Uint8Array, low: 0 | 1): boolean {
  if (bytes.length < 2) return false;
  if (bytes[low] === 0xff && bytes[1 - low] === 0xfe) return true;
  const head = bytes.subarray(0, 100);
  return head.length > 9 && head.every((byte, index) => (index % 2 === low ? byte !== 0 : byte === 0));
}
