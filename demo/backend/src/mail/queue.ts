import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../db/schema.js';

/** A file that comes with a mail. */
export interface MailAttachment {
  filename: string;
  contentType: string;
  /** Text, such as a calendar. */
  content: string;
}

/** A mail to be sent, to one address. */
export interface NewMail {
  /** The id of the sign-up that it tells of: with that it is erased. */
  signup: string;
  recipient: string;
  /** Who gets the answer; without it, the sender that is configured. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  /** The same in HTML. */
  html?: string;
  attachments?: readonly MailAttachment[];
}

/** Puts a mail into the outbox as part of the transaction: it is sent if, and only if, that is committed. */
export async function queueMail(transaction: Database, mail: NewMail, now: Date): Promise<void> {
  const created = now.toISOString();
  await transaction
    .insertInto('mail')
    .values({
      id: mailIdsOf(mail.signup) + randomBytes(8).toString('hex'),
      signup: mail.signup,
      recipient: mail.recipient,
      reply_to: mail.replyTo ?? null,
      subject: oneLine(mail.subject, maxSubject),
      text: mail.text,
      html: mail.html ?? null,
      attachments: JSON.stringify(mail.attachments ?? []),
      created,
      attempts: 0,
      next_try: created,
    })
    .execute();
}

/** How the ids of all mails about a sign-up begin: their files are found by it when they have to be erased. */
export const mailIdsOf = (signup: string): string =>
  createHash('sha256').update(`mails of ${signup}`).digest('hex').slice(0, 16);

const maxSubject = 200;

/** A text without line breaks and other control characters: in a header they would begin another one. */
export const oneLine = (text: string, longest: number): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
