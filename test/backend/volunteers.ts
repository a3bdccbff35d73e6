import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { BackendOptions, Seed } from '@miteinand/backend';
import { pino } from 'pino';
import type { Answer, StartServer, TestServer } from './server.ts';
import { startMailServer, type MailServer, type ReceivedMail } from './smtp.ts';
import { now, town } from './town.ts';

const response = { method: 'form', form: 'join' };

/** The town with things that are signed up for by a mail address that is confirmed. */
export const seed: Seed = {
  ...town,
  forms: [
    ...town.forms!,
    {
      id: 'join',
      lang: 'de',
      title: 'Mitmachen',
      confirmByMail: true,
      nextSteps: 'Bringen Sie bitte Handschuhe mit.',
      privacy: { text: 'Nur für diesen Termin.', retention: 'P1M' },
      fields: [
        { name: 'name', type: 'text', label: 'Name', required: true },
        { name: 'email', type: 'email', label: 'E-Mail', required: true },
        { name: 'persons', type: 'persons', label: 'Personen' },
        {
          name: 'shift',
          type: 'slot',
          label: 'Schicht',
          options: [
            { value: 'am', label: 'Vormittag' },
            { value: 'pm', label: 'Nachmittag' },
          ],
        },
        { name: 'privacy', type: 'consent', label: 'Einverstanden', required: true, version: '3' },
        { name: 'photos', type: 'consent', label: 'Fotos', version: '1' },
      ],
      translations: { en: { title: 'Join in', nextSteps: 'Please bring gloves.' } },
    },
  ],
  offers: [
    ...town.offers!,
    { id: 'walks', lang: 'de', kind: 'mentoring', title: 'Spaziergänge', maximumAttendeeCapacity: 5, response },
  ],
  events: [
    ...town.events!,
    {
      id: 'hedge',
      lang: 'de',
      name: 'Hecke <pflanzen> & "pflegen"',
      startDate: '2026-06-13T09:00:00+02:00',
      endDate: '2026-06-13T12:00:00+02:00',
      location: { name: 'Stadtgarten', address: 'Am Anger 3' },
      maximumAttendeeCapacity: 1,
      response,
      translations: { en: { name: 'Planting a hedge' }, ar: { name: 'زراعة سياج' } },
    },
    { id: 'fair', lang: 'de', name: 'Markt', startDate: '2026-06-20', maximumAttendeeCapacity: 50, response },
  ],
};

/** Answers that fit the form `join`. */
export const answers = { name: 'Ada Canary', email: 'ada@visitor.test', privacy: true };

/** A sign-up for the only place of an event. */
export const hedge = { target: 'event:hedge', form: 'join', lang: 'de', answers };

/** The same of somebody else. */
export const by = (email: string, request: object = hedge): object => ({
  ...request,
  answers: { ...answers, email },
});

/** A server that sends by a mail server, and a clock to turn. */
export interface Desk {
  server: TestServer;
  mail: MailServer;
  clock: { time: number };
  log: string[];
  /** Starts another server on the same database. */
  again: () => Promise<TestServer>;
}

/** Starts a server and the mail server that it sends by. */
export async function startDesk(
  test: TestContext,
  start: StartServer,
  more: Partial<BackendOptions> = {},
): Promise<Desk> {
  const mail = await startMailServer(test);
  const clock = { time: now.getTime() };
  const log: string[] = [];
  const options = {
    seed,
    logger: pino({ level: 'trace' }, { write: (line: string) => log.push(line) }),
    smtpUrl: mail.url,
    mailFrom: 'Büro <post@town.test>',
    clock: () => new Date(clock.time),
    ...more,
  };
  const server = await start(test, options);
  const { dataDir, databaseUrl } = server;
  return { server, mail, clock, log, again: () => start(test, { ...options, dataDir, databaseUrl }) };
}

/** Waits for what happens soon. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await isSo());) {
    if (Date.now() - start > 30_000) throw new Error('It did not happen');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Waits until so many mails came; gives the last one. */
export async function received({ mails }: MailServer, count: number): Promise<ReceivedMail> {
  await until(() => mails.length >= count);
  return mails[count - 1];
}

/** The token in the link of a mail: `confirm` or `signup`. */
export const tokenOf = ({ text }: Pick<ReceivedMail, 'text'>, name: 'confirm' | 'signup'): string =>
  new RegExp(`^https://town\\.test/anmeldung#miteinand-${name}=([\\w.-]+)$`, 'm').exec(text)?.[1] ?? '';

/** Presses the button of the page that the link of a mail opens. */
export const confirm = (server: TestServer, token: string, key: string = randomUUID()): Promise<Answer> =>
  server.send('POST', '/signups/confirmations', {
    headers: { Authorization: `Confirm ${token}`, 'Idempotency-Key': key },
  });

/** Does something with the token of a page or a manage link. */
export const withToken = (
  server: TestServer,
  token: string,
  method: string,
  path = '',
  body?: object,
): Promise<Answer> =>
  server.send(method, `/signups/current${path}`, {
    headers: { Authorization: `Signup ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
