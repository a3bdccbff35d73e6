import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { SignupForm } from 'miteinand/contract/form.js';
import { answerTo, shownFields } from 'miteinand/contract/shown-fields.js';
import type { Answers } from 'miteinand/contract/signup.js';
import { formatsOf } from 'miteinand/locale/format.js';
import type { Stated } from '../content/availability.js';
import type { StoredItem } from '../content/listing.js';
import { townOf, type Town } from '../content/service.js';
import { calendarFile } from '../letters/calendar-file.js';
import type { Happening } from '../letters/happening.js';
import { occasionOf } from '../letters/occasion.js';
import { letterLanguage } from '../letters/words.js';
import type { Matter } from '../letters/write-letter.js';
import type { MailAttachment } from '../mail/queue.js';
import type { Services } from '../services.js';
import { toAnswer } from './answer.js';
import { manageLink, newConfirmLink } from './links.js';
import type { SignupRow } from './open-signup.js';
import { keptUntil } from './retention.js';

/** A change that a letter tells of. */
export interface Change {
  row: SignupRow;
  /** What was signed up for. */
  item: StoredItem;
  form: Translated<SignupForm>;
  answers: Answers;
  happening: Happening;
}

/** Everything that a letter says, in the language in which the form was filled in, and the calendar file that comes with it. */
export async function gatherMatter(
  services: Services,
  change: Change,
): Promise<{ matter: Matter; attachments: MailAttachment[] }> {
  const { row, item, happening } = change;
  const language = letterLanguage([row.lang]);
  const town = await townOf(services, [language]);
  const zone = town.timeZone;
  const { event, ...occasion } = occasionOf(item, language, zone);
  const attachments =
    happening === 'confirmed' && event ? [calendarFile(event, new URL(services.baseUrl).host, services.clock())] : [];
  const { position } = await toAnswer(services, row, [language]);
  const formats = formatsOf(language);
  const form = inLanguage(change.form, [language]);
  const kept = keptUntil(form.privacy?.retention, { ...zoned(zone), ...(JSON.parse(item.document) as Stated) }, row);
  return {
    attachments,
    matter: {
      language,
      happening,
      ...occasion,
      ...(await linksOf(services, row)),
      state: row.state,
      isWaiting: row.waiting === 1,
      slot: slotOf(form, change.answers),
      persons: row.persons > 1 ? row.persons : undefined,
      position,
      reference: row.reference,
      until: row.expires ? formats.range(row.expires, undefined, zone) : undefined,
      hasCalendar: attachments.length > 0,
      nextSteps: form.nextSteps,
      keptUntil: kept === undefined ? undefined : formats.date(new Date(kept).toISOString(), zone),
      town: town.name ?? new URL(services.baseUrl).host,
      contact: contactText(town),
    },
  };
}

const zoned = (timeZone: string | undefined): Pick<Stated, 'timeZone'> => (timeZone ? { timeZone } : {});

/** What can be done with a sign-up as it stands; the manage link only once the address is known to be theirs. */
async function linksOf(services: Services, { id, state }: SignupRow): Promise<Partial<Matter>> {
  const isAsked = state === 'pending' || state === 'offered';
  const isManaged = state === 'confirmed' || state === 'waitlisted' || state === 'offered';
  return {
    ...(isAsked && { confirmUrl: await newConfirmLink(services, id) }),
    ...(isManaged && { manageUrl: manageLink(services, id) }),
  };
}

/** The words of the slot that was chosen: they are the form's, not the visitor's. */
function slotOf(form: SignupForm, answers: Answers): Matter['slot'] {
  const field = shownFields(form.fields, answers).find(({ type }) => type === 'slot');
  const option = field?.options?.find(({ value }) => value === answerTo(answers, field));
  return field && option && [field.label, option.label];
}

const contactText = ({ contact }: Town): string =>
  [contact?.name, contact?.telephone, contact?.email].filter(Boolean).join(', ');
