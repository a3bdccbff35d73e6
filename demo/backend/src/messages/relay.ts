import type { Selectable } from 'kysely';
import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { FormField, SignupForm } from 'miteinand/contract/form.js';
import type { Answers } from 'miteinand/contract/signup.js';
import { townOf } from '../content/service.js';
import type { SignupTable } from '../db/schema.js';
import { queueMail } from '../mail/queue.js';
import type { Services } from '../services.js';
import { targetName } from '../signups/target.js';
import { messageMail } from './message-mail.js';
import { mailLanguage, messageWords } from './words.js';

/** Puts a message into the outbox, as part of the transaction that stores it. */
export async function relayMessage(
  services: Services,
  row: Selectable<SignupTable>,
  form: Translated<SignupForm>,
  wishes: readonly string[],
): Promise<void> {
  const { db, clock } = services;
  const { address } = await db
    .selectFrom('recipient')
    .select('address')
    .where('target', '=', row.target)
    .executeTakeFirstOrThrow();
  const language = mailLanguage([row.lang, ...wishes]);
  const mail = messageMail({
    recipient: address,
    title: (await targetName({ db }, row.target, [language])) ?? '',
    town: (await townOf({ db }, [language])).name ?? new URL(services.baseUrl).host,
    reference: row.reference,
    fields: fieldsIn(form, language),
    answers: JSON.parse(row.answers) as Answers,
    words: messageWords(language),
  });
  await queueMail(db, { signup: row.id, ...mail }, clock());
}

/** The fields that were answered, each with its words in the language if it has them. */
function fieldsIn(form: Translated<SignupForm>, language: string): FormField[] {
  const { fields } = inLanguage(form, [language]);
  return form.fields.map(field => fields.find(({ name }) => name === field.name) ?? field);
}
