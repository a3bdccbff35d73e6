import { readFileSync } from 'node:fs';
import type { BackendOptions } from './backend.js';
import { feedSources } from './feeds/sources.js';
import type { Seed } from './db/seed-content.js';

/** The settings of the program. */
export interface Config extends BackendOptions {
  host: string;
  port: number;
}

/** Reads the settings from the environment; throws a text for the operator when one is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const host = env['HOST'] || '127.0.0.1';
  const port = portOf(env['PORT'] || '8080');
  const baseUrl = urlOf('BASE_URL', env['BASE_URL'] || `http://${host}:${port}`);
  return {
    host,
    port,
    dataDir: env['DATA_DIR'] || '.data',
    baseUrl,
    manageUrl: urlOf('MANAGE_URL', env['MANAGE_URL'] || baseUrl),
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '').split(/\s+/).filter(Boolean).map(originOf),
    ...(env['DATABASE_URL'] && { databaseUrl: databaseUrlOf(env['DATABASE_URL']) }),
    ...mailSettings(env),
    ...(env['MESSAGES_PER_HOUR'] && { messagesPerHour: countOf('MESSAGES_PER_HOUR', env['MESSAGES_PER_HOUR']) }),
    feeds: feedsOf(env['FEEDS'] ?? ''),
    ...(env['FEEDS_EVERY'] && { feedsEveryMinutes: countOf('FEEDS_EVERY', env['FEEDS_EVERY']) }),
    ...(env['ISSUER_NAME'] && { issuerName: env['ISSUER_NAME'] }),
    ...(env['SEED'] && { seed: JSON.parse(readFileSync(env['SEED'], 'utf8')) as Seed }),
  };
}

/** Checked before the database is opened. */
function feedsOf(text: string): string[] {
  const addresses = text.split(/\s+/).filter(Boolean);
  feedSources(addresses);
  return addresses;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is no port number: ${text}`);
  return port;
}

function countOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`${name} is no whole number from 1 on: ${text}`);
  return Number(text);
}

function urlOf(name: string, text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw new Error(`${name} is no http address: ${text}`);
  return text;
}

/** The text itself may hold a password: it stays out of the message. */
function databaseUrlOf(text: string): string {
  if (!/^postgres(ql)?:\/\//.test(text)) throw new Error('DATABASE_URL does not begin with postgres://');
  return text;
}

/** Who sends must be told with how: a mail server takes no sender that is not its own. */
function mailSettings({ SMTP_URL: smtpUrl, MAIL_FROM: mailFrom }: NodeJS.ProcessEnv): Partial<BackendOptions> {
  // The text may hold a password, too.
  if (smtpUrl && !/^smtps?:\/\//.test(smtpUrl)) throw new Error('SMTP_URL does not begin with smtp:// or smtps://');
  if (smtpUrl && !mailFrom) throw new Error('SMTP_URL needs MAIL_FROM');
  if (mailFrom && !/^[^\r\n]*[\w.+-]+@[\w.-]+>?$/.test(mailFrom))
    throw new Error(`MAIL_FROM is no mail address: ${mailFrom}`);
  return { ...(smtpUrl && { smtpUrl }), ...(mailFrom && { mailFrom }) };
}

const originOf = (text: string): string => new URL(urlOf('ALLOWED_ORIGINS', text)).origin;
