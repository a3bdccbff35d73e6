import type { Translated } from 'miteinand/backends/translate.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import { answerTo, shownFields } from 'miteinand/contract/shown-fields.js';
import type { Answers } from 'miteinand/contract/signup.js';
import { findItem } from '../content/listing.js';
import type { Happening } from '../letters/happening.js';
import { letterPage } from '../letters/page.js';
import { letterText } from '../letters/text.js';
import { writeLetter } from '../letters/write-letter.js';
import { queueMail } from '../mail/queue.js';
import type { Services } from '../services.js';
import { countMail } from './mail-limit.js';
import { gatherMatter } from './matter.js';
import type { SignupRow } from './open-signup.js';
import { targetItem } from './target.js';

export type { Happening } from '../letters/happening.js';

/**
 * Tells a volunteer by mail what became of a sign-up, as part of the transaction that changes it (`services.db`); who
 * gave no address is told nothing. The row is the one after the change. For `confirm-address` and `offered` the token of
 * the link is made, and its hash stored, here. For `repeat` the row is the one that is there already; after some of those
 * mails it gets no more.
 */
export async function notify(services: Services, row: SignupRow, happening: Happening): Promise<void> {
  const { db, clock } = services;
  if (row.address === null) return;
  if (happening === 'repeat' && !(await countMail(services, row))) return;
  const [stored, item] = [await findItem(db, 'form', row.form), await targetItem(services, row.target)];
  // What is no longer there cannot be told of.
  if (!stored || !item) return;
  const form = JSON.parse(stored.document) as Translated<SignupForm>;
  const answers = JSON.parse(row.answers) as Answers;
  const field = shownFields(form.fields, answers).find(({ type }) => type === 'email');
  const recipient = field && answerTo(answers, field);
  if (typeof recipient !== 'string' || !recipient.trim()) return;
  const { matter, attachments } = await gatherMatter(services, { row, item, form, answers, happening });
  const letter = writeLetter(matter);
  const { subject } = letter;
  await queueMail(
    db,
    {
      signup: row.id,
      recipient: recipient.trim(),
      subject,
      text: letterText(letter),
      html: letterPage(letter),
      attachments,
    },
    clock(),
  );
}
