import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import type { SendMailOptions } from 'nodemailer';
import type { MailTable } from '../db/schema.js';
import { makePrivateFile } from '../private-file.js';
import { mailIdsOf, type MailAttachment } from './queue.js';

/** The way that mails leave by. */
export interface MailTransport {
  /** Hands a mail on; fails when it was not taken over. */
  send(mail: Selectable<MailTable>): Promise<void>;
  /** Erases the mails about a sign-up that it holds, where it holds some. */
  forget?(signup: string): void;
}

/** How mails leave. */
export interface MailOptions {
  /** `smtp://…` or `smtps://…`; without it mails are written into the folder `outbox` of the data folder. */
  smtpUrl?: string | undefined;
  /** The sender: `Ehrenamtsbüro <ehrenamt@town.example>`. */
  mailFrom: string;
  dataDir: string;
}

/** The way that the options tell. */
export const mailTransport = (options: MailOptions): MailTransport =>
  options.smtpUrl ? smtpTransport(options.smtpUrl, options.mailFrom) : folderTransport(options);

// An attempt ends before the next one is due (outbox.ts), and what a mail holds is text, never the name of a file or page.
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const safety = { disableFileAccess: true, disableUrlAccess: true };

const smtpTransport = (url: string, mailFrom: string): MailTransport => ({
  async send(mail) {
    const { createTransport } = await import('nodemailer');
    await createTransport({ url, ...limits, ...safety }).sendMail(message(mail, mailFrom));
  },
});

function folderTransport({ dataDir, mailFrom }: MailOptions): MailTransport {
  const folder = join(dataDir, 'outbox');
  return {
    async send(mail) {
      const { createTransport } = await import('nodemailer');
      const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...safety });
      const composed = await composer.sendMail(message(mail, mailFrom));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      makePrivateFile(join(folder, `${mail.created.replaceAll(':', '')}-${mail.id}.eml`), () =>
        (composed.message as Buffer).toString(),
      );
    },
    forget(signup) {
      const files = existsSync(folder) ? readdirSync(folder) : [];
      for (const file of files) if (file.includes(`-${mailIdsOf(signup)}`)) rmSync(join(folder, file));
    },
  };
}

const message = (mail: Selectable<MailTable>, mailFrom: string): SendMailOptions => ({
  from: mailFrom,
  // As objects: a text would be read as a list of addresses.
  to: { name: '', address: mail.recipient },
  ...(mail.reply_to && { replyTo: { name: '', address: mail.reply_to } }),
  subject: mail.subject,
  text: mail.text,
  ...(mail.html !== null && { html: mail.html }),
  attachments: JSON.parse(mail.attachments) as MailAttachment[],
  date: new Date(mail.created),
  // No out-of-office note: to a message that is passed on it would tell the address that is kept (RFC 3834, MS-OXCMAIL).
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  messageId: `<${mail.id}@${hostOf(mailFrom)}>`,
});

const hostOf = (mailFrom: string): string => /@([\w.-]+)/.exec(mailFrom)?.[1] ?? 'localhost';
