import type { Content } from 'miteinand/backends/content.js';
import { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { SignupForm } from 'miteinand/contract/form.js';
import { Metric } from 'miteinand/contract/metric.js';
import { Offer } from 'miteinand/contract/offer.js';
import { Organization } from 'miteinand/contract/organization.js';

const schemas = {
  offers: Offer,
  events: CalendarEvent,
  organizations: Organization,
  forms: SignupForm,
  metrics: Metric,
};

/** Throws with a list of every record that does not fit the contract: the operator mends the file, no visitor sees half of it. */
export function checkContent(content: Content): void {
  const faults: string[] = [];
  for (const [part, schema] of Object.entries(schemas)) {
    const records: readonly unknown[] = content[part as keyof typeof schemas] ?? [];
    for (const [index, record] of records.entries()) {
      const result = schema.safeParse(record);
      if (result.success) continue;
      const { path = [], message = '' } = result.error.issues[0] ?? {};
      faults.push(`${part}[${index}].${path.join('.')}: ${message}`);
    }
  }
  if (faults.length) throw new Error(`The content does not fit the contract:\n${faults.join('\n')}`);
}
