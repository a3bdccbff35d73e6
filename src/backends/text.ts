/** Elements of which nothing is told. */
const silent = new Set(
  'audio canvas head iframe math noembed noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Elements that part paragraphs. */
const blocks = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** What stands for an element besides its words. */
const marks: Readonly<Record<string, string>> = { br: '\n', li: '\n– ', td: ' ', th: ' ' };

/**
 * The words of a stranger's HTML as plain text: blocks become paragraphs with a blank line between them, nothing else of
 * the markup stays. It is read once from its beginning to its end, whatever it holds, and no document is needed.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    parts.push(decodeEntities(html.slice(at, start < 0 ? undefined : start).replace(/\s+/g, ' ')));
    if (start < 0) break;
    at = readMarkup(html, start, mark => parts.push(mark));
  }
  return tidy(parts.join(''));
}

/** Whether a text that should be plain is HTML, as some programs write it. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:br|p|div|a|b|strong|i|em|u|ul|ol|li|span|html|table)(?:\s[^<>]*)?\/?>/i.test(text);

/** Reads what begins with `<`, tells what stands for it, and gives the place behind it. */
function readMarkup(html: string, start: number, tell: (mark: string) => void): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 4);
  if (/[!?]/.test(html[start + 1] ?? '')) return behind(html, '>', start);
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(start, start + 24)) ?? [];
  const element = name.toLowerCase();
  if (!element) {
    tell('<');
    return start + 1;
  }
  if (blocks.has(element)) tell('\n\n');
  else if (!slash && Object.hasOwn(marks, element)) tell(marks[element]);
  const end = behindTag(html, start);
  if (slash || !silent.has(element)) return end;
  const closing = new RegExp(`</${element}(?![a-z0-9])`, 'gi');
  closing.lastIndex = end;
  const close = closing.exec(html);
  return close ? behindTag(html, close.index) : html.length;
}

const behind = (html: string, mark: string, from: number): number => {
  const end = html.indexOf(mark, from);
  return end < 0 ? html.length : end + mark.length;
};

/** Behind the `>` of a tag that stands in no quotes; a tag without end goes to the end of the text, as in browsers. */
function behindTag(html: string, start: number): number {
  const parts = /[^>"'=]+|=\s*"[^"]*"|=\s*'[^']*'|["'=]|>/y;
  parts.lastIndex = start;
  for (let part = parts.exec(html); part; part = parts.exec(html)) if (part[0] === '>') return parts.lastIndex;
  return html.length;
}

/** The characters of the named references that people's programs write, each behind its name. */
const entities = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 aumlä oumlö uumlü AumlÄ OumlÖ UumlÜ szligß eacuteé egraveè ecircê ' +
    'agraveà aacuteá acircâ ccedilç iacuteí oacuteó ntildeñ ndash– mdash— hellip… laquo« raquo» bdquo„ ldquo“ ' +
    'rdquo” sbquo‚ lsquo‘ rsquo’ bull• middot· euro€ sect§ deg° copy© reg® times×'
  )
    .split(' ')
    .map(entry => [entry.slice(0, -1), entry.slice(-1)]),
);

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities.get(name) ?? reference;
      return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) ?? reference;
    },
  );

/** A character by its number, if it is one that people write. */
const characterOf = (code: number): string | undefined =>
  code > 31 && code < 0x110000 && !(code >= 127 && code < 160) && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : code === 9 || code === 10 || code === 13
      ? ' '
      : undefined;

/** Without spaces at the ends of lines, and with one blank line at most. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(/[\s\u00ad\u200b]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
