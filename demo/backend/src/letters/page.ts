import { directionOf } from 'miteinand/locale/direction.js';
import type { Letter, LetterLink } from './letter.js';
import { markup, type Markup } from './markup.js';

// No pictures, no fonts and nothing else from elsewhere: nobody learns that the mail was opened. Colours are those of
// the reader's program, light or dark.
const style = `
  :root { color-scheme: light dark; }
  body { max-width: 36em; margin: 0 auto; padding: 1em; font: 16px/1.5 sans-serif; overflow-wrap: anywhere; }
  a { color: inherit; }
  .action { display: inline-block; padding: 0.6em 1.2em; border: 2px solid; border-radius: 0.4em; font-weight: bold; text-decoration: none; }
  th { padding: 0.15em 0; padding-inline-end: 1em; font-weight: normal; text-align: start; vertical-align: top; white-space: nowrap; }
  td { padding: 0.15em 0; font-weight: bold; }
  .closing { margin-top: 2em; padding-top: 0.5em; border-top: 1px solid; font-size: 14px; }
`;

/** The letter as a page of HTML. */
export function letterPage(letter: Letter): string {
  const { lang, subject, opening, action, afterwards, facts, manage, closing } = letter;
  const page = markup`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${style}</style>
</head>
<body>
${paragraphs(opening)}${action && button(action)}${paragraphs(afterwards)}
<table>
${facts.map(([label, value]) => markup`<tr><th scope="row">${label}</th><td dir="auto">${value}</td></tr>\n`)}</table>
${manage && line(manage)}<div class="closing">
${paragraphs(closing)}</div>
</body>
</html>
`;
  return page.source;
}

const paragraphs = (texts: readonly string[]): Markup[] => texts.filter(Boolean).map(text => markup`<p>${text}</p>\n`);

/** The address stands below once more, for programs that show no links. */
const button = ({ label, url }: LetterLink): Markup =>
  markup`<p><a class="action" href="${url}">${label}</a></p>\n<p dir="ltr"><small>${url}</small></p>\n`;

const line = ({ label, url }: LetterLink): Markup => markup`<p><a href="${url}">${label}</a></p>\n`;
