import type { Letter, LetterLink } from './letter.js';

/** The letter as plain text. */
export function letterText({ opening, action, afterwards, facts, manage, closing }: Letter): string {
  const paragraphs = [
    ...opening,
    ...linkText(action),
    ...afterwards,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...linkText(manage),
    ...closing,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

/** The address stands alone on its line, so that every mail program makes a link of all of it. */
const linkText = (link: LetterLink | undefined): string[] => (link ? [`${link.label}:\n${link.url}`] : []);
