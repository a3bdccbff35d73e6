import { readFileSync } from 'node:fs';
import type { BackendOptions } from './backend.js';
import type { Seed } from './db/seed-content.js';
import { settingsIn, type SettingValues } from './settings.js';

/** The settings of the program. */
export interface Config extends BackendOptions {
  host: string;
  port: number;
}

/** Reads the settings from the environment; throws a text for the operator that names all that are wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values = readValues(env);
  // A mail server takes no sender that is not its own.
  if (values.SMTP_URL && !values.MAIL_FROM) throw new Error('SMTP_URL needs MAIL_FROM');
  const { HOST: host, PORT: port } = values;
  const baseUrl = values.BASE_URL ?? `http://${host}:${port}`;
  return {
    host,
    port,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    seed: values.SEED === undefined ? undefined : readSeed(values.SEED),
    baseUrl,
    manageUrl: values.MANAGE_URL ?? baseUrl,
    allowedOrigins: values.ALLOWED_ORIGINS,
    issuerName: values.ISSUER_NAME,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    messagesPerHour: values.MESSAGES_PER_HOUR,
    writesPerHour: values.WRITES_PER_HOUR,
    proofOfWork: values.PROOF_OF_WORK,
    trustedProxies: values.TRUSTED_PROXIES,
    confirmHours: values.CONFIRM_HOURS,
    offerHours: values.OFFER_HOURS,
    feeds: values.FEEDS,
    feedsEveryMinutes: values.FEEDS_EVERY,
  };
}

function readValues(env: NodeJS.ProcessEnv): SettingValues {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const { name, given, initial, read } of settingsIn(env)) {
    const text = given ?? initial;
    try {
      values[name] = text === undefined ? undefined : read(text);
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  if (faults.length) throw new Error(faults.join('\n'));
  return values as SettingValues;
}

const readSeed = (file: string): Seed => JSON.parse(readFileSync(file, 'utf8')) as Seed;
