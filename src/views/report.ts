import type { ContactPoint } from '../contract/response.js';
import { mailUrl, telUrl } from '../contract/url.js';
import type { ItemWords } from '../locale/words.js';

/** A link by which a visitor tells of a mistake: a mail that names the item, else a call; none without a contact. */
export function reportUrl(
  { title, link }: { title: string; link: string },
  contact: ContactPoint | undefined,
  words: ItemWords,
): string | undefined {
  const mail = mailUrl(contact?.email);
  // A subject is one line.
  const name = title.replace(/\s+/g, ' ');
  const [subject, body] = [words.mistakeSubject(name), words.mistakeText(name, link)].map(inMail);
  return mail ? `${mail}?subject=${subject}&body=${body}` : telUrl(contact?.telephone);
}

/** A text as a value in a `mailto:` link: no character of it can begin another field, lines end as in mails (RFC 6068). */
const inMail = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?|\n/g, '\r\n'));
