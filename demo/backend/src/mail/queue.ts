import { randomBytes } from 'node:crypto';
import type { Database } from '../db/schema.js';

/** A file that comes with a mail. */
export interface MailAttachment {
  filename: string;
  contentType: string;
  /** Text, such as a calendar. */
  content: string;
}

/** A mail to be sent: text only, to one address. */
export interface NewMail {
  recipient: string;
  /** Who gets the answer; without it, the sender that is configured. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  attachments?: readonly MailAttachment[];
}

/** Puts a mail into the outbox as part of the transaction: it is sent if, and only if, that is committed. */
export async function queueMail(transaction: Database, mail: NewMail, now: Date): Promise<void> {
  const created = now.toISOString();
  await transaction
    .insertInto('mail')
    .values({
      id: randomBytes(16).toString('hex'),
      recipient: mail.recipient,
      reply_to: mail.replyTo ?? null,
      subject: oneLine(mail.subject, maxSubject),
      text: mail.text,
      attachments: JSON.stringify(mail.attachments ?? []),
      created,
      attempts: 0,
      next_try: created,
    })
    .execute();
}

const maxSubject = 200;

/** A text without line breaks and other control characters: in a header they would begin another one. */
export const oneLine = (text: string, longest: number): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
