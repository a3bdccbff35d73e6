import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html as htmlOrPromise } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ReadMail } from './read-mail.ts';

/** Nothing that is waited for is put into these pages. */
const html = htmlOrPromise as (strings: TemplateStringsArray, ...values: unknown[]) => HtmlEscapedString;

/** The town's own page around another middle. */
const frame = readFileSync(join(import.meta.dirname, '..', 'town', 'pages', '404.html'), 'utf8');

const page = (title: string, middle: HtmlEscapedString): string =>
  frame
    .replace(/<title>.*?<\/title>/, () => `<title>${html`${title} – Holdersbrunn`}</title>`)
    .replace(/(<main[^>]*>).*(<\/main>)/s, (_, start: string, end: string) => `${start}${middle}${end}`);

/** All mails, newest first. */
export function listPage(mails: readonly { id: string; mail: ReadMail }[]): string {
  const items = mails.map(
    ({ id, mail: { headers } }) =>
      html`<li>
        <a href="/outbox/${id}">${headers.get('subject')}</a><br />an ${headers.get('to')}, ${when(headers)}
      </li>`,
  );
  return page(
    'Ausgegangene E-Mails',
    html`<div class="site-main">
      <header class="page-head">
        <h1>Ausgegangene E-Mails</h1>
        <p class="lead">Diese Vorführung verschickt nichts: Was sie verschicken würde, liegt hier.</p>
      </header>
      ${
        items.length
          ? html`<ul class="mails">
              ${items}
            </ul>`
          : html`<p>Noch keine. Melden Sie sich für etwas an, dann kommt eine.</p>`
      }
    </div>`,
  );
}

/** One mail: as a page in a frame that may run nothing, and as text. */
export function mailPage(id: string, { headers, parts, text }: ReadMail): string {
  const subject = headers.get('subject') ?? '';
  return page(
    subject,
    html`<div class="site-main">
      <header class="page-head small">
        <h1 dir="auto">${subject}</h1>
        <p>An ${headers.get('to')}, ${when(headers)}. <a href="/outbox">Alle E-Mails</a></p>
      </header>
      ${
        parts.has('text/html')
          ? html`<iframe
              class="mail"
              title="Die E-Mail"
              src="/outbox/${id}/html"
              sandbox="allow-top-navigation-by-user-activation"
            ></iframe>`
          : ''
      }
      <h2>Als Text</h2>
      <pre class="mail" dir="auto">${text.split('\n').flatMap(line => [linked(line), '\n'])}</pre>
    </div>`,
  );
}

/** A line that is an address becomes a link; nothing else does. */
const linked = (line: string): HtmlEscapedString | string =>
  /^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>` : line;

const when = (headers: ReadonlyMap<string, string>): string => {
  const date = new Date(headers.get('date') ?? '');
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
        date,
      );
};
