/** A mail as its reader sees it (RFC 5322), as much as mails of the backend need. */
export interface ReadMail {
  /** Unfolded and decoded, by their names in small letters. */
  headers: Map<string, string>;
  text: string;
  /** The contents of its parts by their types; of a mail of several parts only. */
  parts: Map<string, string>;
}

/** Reads a mail, whose bytes come as characters (`latin1`). */
export function readMail(data: string): ReadMail {
  const { headers, body } = parseEntity(data);
  const parts = new Map(partsOf(headers, body));
  const text = parts.get('text/plain') ?? decodeBody(body, headers.get('content-transfer-encoding'));
  return { headers, parts, text: text.replaceAll('\r\n', '\n') };
}

function parseEntity(data: string): { headers: Map<string, string>; body: string } {
  const end = data.indexOf('\r\n\r\n');
  const lines = data
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 2))]),
  );
  return { headers, body: data.slice(end + 4) };
}

/** The parts of a mail, and of its parts, that have none themselves (RFC 2046). */
function partsOf(headers: Map<string, string>, body: string): [type: string, content: string][] {
  const boundary = /^multipart\/.*boundary="?([^";]+)/s.exec(headers.get('content-type') ?? '')?.[1];
  if (!boundary) return [];
  const sections = body.split(`--${boundary}`).slice(1, -1);
  return sections.flatMap(section => {
    const part = parseEntity(section.replace(/^\r\n/, '').replace(/\r\n$/, ''));
    const inner = partsOf(part.headers, part.body);
    const type = part.headers.get('content-type')!.split(';')[0];
    return inner.length ? inner : [[type, decodeBody(part.body, part.headers.get('content-transfer-encoding'))]];
  });
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

const unescape = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/(=\?UTF-8\?([BQ])\?([^?]*)\?=)+/gi, words =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way, word]) =>
          way.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : Buffer.from(unescape(word.replaceAll('_', ' ')), 'latin1'),
        ),
      ).toString(),
    );

const decodeBody = (body: string, encoding: string | undefined): string =>
  encoding === 'base64'
    ? Buffer.from(body, 'base64').toString()
    : utf8(encoding === 'quoted-printable' ? unescape(body.replace(/=\r\n/g, '')) : body);
