import { defaults } from './defaults.js';
import * as values from './setting-values.js';

/** A setting that the environment gives. */
export interface Setting<T> {
  /** What it does, in one sentence. */
  meaning: string;
  /** Makes a value of the text, or throws what is wrong with it. */
  read: values.ReadValue<T>;
  /** The text that holds where none is given. */
  initial?: string;
  /** What holds where none is given, in words, if that hangs on something else. */
  otherwise?: string;
  /** The text as it may be shown, if it may hold a secret. */
  mask?: (text: string) => string;
}

const setting = <T, const More extends Omit<Setting<T>, 'read' | 'meaning'>>(
  read: values.ReadValue<T>,
  meaning: string,
  more?: More,
): Setting<T> & More => ({ read, meaning, ...more! });

/**
 * All settings of the program: the one place where they are named. `readConfig` reads them, the command `config` prints
 * them, and the table in the README is made of them (`npm run readme`).
 */
export const settings = {
  HOST: setting(values.text, 'address of this machine on which it listens; `0.0.0.0` for all', {
    initial: '127.0.0.1',
  }),
  PORT: setting(values.port, 'port on which it listens; 0 takes a free one', { initial: '8080' }),
  DATA_DIR: setting(values.text, 'folder of the database, the two keys and the outbox; nobody else should read it', {
    initial: '.data',
  }),
  DATABASE_URL: setting(values.postgresAddress, '`postgres://user:password@host/database`', {
    otherwise: 'the file `miteinand.sqlite` in `DATA_DIR`',
    mask: values.withoutPassword,
  }),
  SEED: setting(values.file, 'a JSON file with content, imported when the database is empty'),
  BASE_URL: setting(values.httpAddress, 'public address of the API: in passes, calendars and OpenAPI', {
    otherwise: '`http://HOST:PORT`',
  }),
  MANAGE_URL: setting(
    values.httpAddress,
    'the page with `<miteinand-signup manage>`; tokens are appended as a fragment, so no log holds them',
    { otherwise: '`BASE_URL`' },
  ),
  ALLOWED_ORIGINS: setting(
    values.origins,
    'origins besides its own from which people may sign up, separated by spaces',
    { initial: '' },
  ),
  ISSUER_NAME: setting(values.text, 'who issues passes', { otherwise: 'the town’s name' }),
  SMTP_URL: setting(values.mailServer, '`smtps://user:password@host` or `smtp://…`: who takes over mails', {
    otherwise: 'mails become files in `DATA_DIR/outbox`',
    mask: values.withoutPassword,
  }),
  MAIL_FROM: setting(
    values.mailSender,
    'sender of all mails, `Ehrenamtsbüro <ehrenamt@town.example>`; required with `SMTP_URL`',
    { otherwise: '`noreply@` host of `BASE_URL`' },
  ),
  MESSAGES_PER_HOUR: setting(
    values.count,
    'so many messages about one offer or event are passed on within an hour; more are answered with 429',
    { initial: String(defaults.messagesPerHour) },
  ),
  WRITES_PER_HOUR: setting(
    values.count,
    'so many sign-ups and changes are taken from one address within an hour, four times as many from its network, twenty times as many for one form; more are answered with 429',
    { initial: String(defaults.writesPerHour) },
  ),
  PROOF_OF_WORK: setting(
    values.proofOfWork,
    'when a sign-up is asked for a proof of work, which the page does unseen: `auto` where it comes too fast, from a program or among very many, `always`, `never`',
    { initial: defaults.proofOfWork },
  ),
  TRUSTED_PROXIES: setting(
    values.proxies,
    'addresses and networks (`10.0.0.0/8`) of your proxies, separated by spaces: only from them `X-Forwarded-For` is believed. Behind a proxy that is not listed all visitors share one address',
    { initial: '' },
  ),
  CONFIRM_HOURS: setting(values.count, 'so long a place is held for who has to confirm the mail address', {
    initial: String(defaults.confirmHours),
  }),
  OFFER_HOURS: setting(values.count, 'so long a place that became free is held for the first of the waiting list', {
    initial: String(defaults.offerHours),
  }),
  FEEDS: setting(
    values.feeds,
    'addresses of calendars (ICS) whose events are shown like the town’s own, separated by spaces',
    { initial: '', mask: values.hostsOnly },
  ),
  FEEDS_EVERY: setting(values.count, 'minutes between two looks at a feed', {
    initial: String(defaults.feedsEveryMinutes),
  }),
};

export type SettingName = keyof typeof settings;

type Read<S> = S extends Setting<infer T> ? T : never;
type Absent<S> = S extends { initial: string } ? never : undefined;

/** The values of all settings; `undefined` where neither a text nor an initial one is given. */
export type SettingValues = {
  [Name in SettingName]: Read<(typeof settings)[Name]> | Absent<(typeof settings)[Name]>;
};

/** One setting as it stands: what the environment says, or what holds without. */
export interface SettingInForce extends Setting<unknown> {
  name: string;
  /** What the environment says; `undefined` for nothing or an empty text. */
  given: string | undefined;
}

/** All settings with what the environment says of each. */
export const settingsIn = (env: NodeJS.ProcessEnv): SettingInForce[] =>
  Object.entries<Setting<unknown>>(settings).map(([name, each]) => ({ name, ...each, given: env[name] || undefined }));
