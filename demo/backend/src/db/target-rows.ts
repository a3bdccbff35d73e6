import type { Insertable } from 'kysely';
import type { Content } from 'miteinand/backends/content.js';
import type { TargetTable } from './schema.js';
import { countedSlots } from './slot-rows.js';
import { formTargetRow, targetRow, type Bookable } from './target-row.js';

/** All that can be signed up for. */
export function targetRows({ offers = [], events = [], forms = [] }: Content): Insertable<TargetTable>[] {
  const items = [
    ...offers.map(offer => targetRow('offer', offer as Bookable)),
    ...events.map(event => targetRow('event', event as Bookable)),
  ].filter(row => row !== undefined);
  const used = new Set(items.map(({ form }) => form));
  // Slots that are counted belong to what the form is for: alone, the form would give them away a second time.
  const alone = forms.filter(form => !used.has(form.id) || !countedSlots(form).length);
  return [...items, ...alone.map(formTargetRow)];
}
