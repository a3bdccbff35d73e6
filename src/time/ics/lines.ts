/** One property of a calendar: `NAME;PARAM=value:value`. */
export interface Property {
  /** In upper case. */
  name: string;
  /** By their names in upper case. */
  params: Readonly<Record<string, string>>;
  value: string;
}

/** More than any property needs; a line may hold thousands. */
const mostParams = 30;

/** Text of bytes as producers encode them: UTF-8, UTF-16 with a mark, else what Windows calls Latin 1. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A limit of bytes may cut the last character; one that is broken elsewhere is not UTF-8 at all.
    const text = new TextDecoder().decode(bytes);
    const wrong = text.indexOf('\ufffd');
    return wrong >= text.length - 3 ? text : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether bytes are a calendar at all, and not a page or a picture: one begins not far behind their beginning. */
export const isCalendar = (bytes: Uint8Array): boolean =>
  /^\s*BEGIN:VCALENDAR/im.test(decode(bytes.subarray(0, 100_000)));

/**
 * The properties of a calendar, unfolded (RFC 5545 section 3.1). Line ends may be any; a line that begins no property
 * goes on with the one before, as producers write that forget to fold. One step a line.
 */
export function* readLines(text: string): Generator<Property | undefined, void> {
  const end = /\n/.test(text) ? '\n' : '\r';
  let parts: string[] = [];
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from < text.length;) {
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    const line = text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to);
    from = to + 1;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      parts.push(line.slice(1));
    } else if (/^[A-Za-z][\w-]*[;:]/.test(line)) {
      yield parts.length ? parseLine(parts.join('')) : undefined;
      parts = [line];
      continue;
    } else if (line && parts.length) {
      parts.push(`\\n${line}`);
    }
    yield undefined;
  }
  if (parts.length) yield parseLine(parts.join(''));
}

function parseLine(line: string): Property {
  const nameEnd = line.search(/[;:]/);
  const name = line.slice(0, nameEnd).toUpperCase();
  const params: Record<string, string> = {};
  // A quote that is never closed is none.
  const param = /;([\w-]+)=((?:"[^"]*"|[^;:])*)/y;
  let end = nameEnd;
  for (let count = 0; count < mostParams; count += 1) {
    param.lastIndex = end;
    const match = param.exec(line);
    if (!match) break;
    params[match[1].toUpperCase()] = paramValue(match[2]);
    end = param.lastIndex;
  }
  // What stands there else is passed over.
  return { name, params, value: line.slice(line.indexOf(':', end) + 1) };
}

const carets: Record<string, string> = { '^n': '\n', "^'": '"', '^^': '^' };

/** Without quotes, and with what RFC 6868 writes by carets. */
const paramValue = (text: string): string => text.replace(/"/g, '').replace(/\^[n'^]/g, caret => carets[caret]);
