import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { Category } from 'miteinand/contract/category.js';
import { SignupForm } from 'miteinand/contract/form.js';
import { Metric } from 'miteinand/contract/metric.js';
import { Offer } from 'miteinand/contract/offer.js';
import { Organization } from 'miteinand/contract/organization.js';
import { ServiceDocument } from 'miteinand/contract/service.js';
import * as z from 'zod/mini';
import { formFaults } from './check-forms.js';
import { responseFaults } from './check-responses.js';
import type { Seed } from './seed-content.js';

/** A record with its texts in other languages. */
const Translatable = z.looseObject({
  translations: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
type Translatable = z.infer<typeof Translatable>;

const Records = z.optional(z.array(Translatable));

/** How the parts are made; what stands in a record is told record by record. */
const Outline = z.object({
  service: z.optional(Translatable),
  offers: Records,
  events: Records,
  organizations: Records,
  categories: Records,
  forms: Records,
  metrics: Records,
  // Credentials may be those of others, whatever they say: the page judges them.
  passes: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  recipients: z.optional(z.record(z.string(), z.string())),
});

const schemas = {
  offers: Offer,
  events: CalendarEvent,
  organizations: Organization,
  categories: Category,
  forms: SignupForm,
  metrics: Metric,
};

/** Throws with a list of every record that does not fit the contract: the operator mends the file, no visitor sees half of it. */
export function checkContent(content: Seed): void {
  const faults = contentFaults(content);
  if (faults.length) throw new Error(`The content does not fit the contract:\n${faults.join('\n')}`);
}

/** What of a content does not fit the contract, each with its place. */
export function contentFaults(content: Seed): string[] {
  const faults = [...faultsIn(content)];
  // Looks into forms, which have to be such for that.
  return faults.length ? faults : [...formFaults(content)];
}

function* faultsIn(content: Seed): Generator<string> {
  const outline = Outline.safeParse(content);
  if (!outline.success) return yield* messages('content', outline.error);
  yield* recordFaults('service', z.partial(ServiceDocument), outline.data.service ?? {});
  for (const part of Object.keys(schemas) as (keyof typeof schemas)[]) {
    const records = outline.data[part] ?? [];
    const ids = new Set<unknown>();
    for (const [index, record] of records.entries()) {
      yield* recordFaults(`${part}[${index}]`, schemas[part], record);
      if (ids.has(record['id'])) yield `${part}[${index}].id: Another has this id`;
      ids.add(record['id']);
    }
  }
  yield* responseFaults(content);
}

/** A record has to fit as it is and with the texts of each translation in the place of its own. */
function* recordFaults(at: string, schema: z.ZodMiniType, record: Translatable): Generator<string> {
  const { success, error } = schema.safeParse(record);
  if (!success) return yield* messages(at, error);
  for (const [lang, texts] of Object.entries(record.translations ?? {})) {
    const translated = schema.safeParse({ ...record, ...texts });
    if (!translated.success) yield* messages(`${at}.translations.${lang}`, translated.error);
  }
}

const messages = (at: string, { issues }: Pick<z.core.$ZodError, 'issues'>): string[] =>
  issues.map(({ path, message }) => `${[at, ...path].join('.')}: ${message}`);
