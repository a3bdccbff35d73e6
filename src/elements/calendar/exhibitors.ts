import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent, Exhibitor } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { EventWords } from '../../locale/calendar-words.js';
import { heading } from '../../views/heading.js';
import { linked } from '../../views/linked.js';
import { isolate } from '../../views/text.js';
import type { TextFilter } from '../../views/text-filter.js';

/** A longer list can be searched. */
const readable = 15;

/** Who shows something at a fair: found by typing, grouped by subject or by letter, each with the stand. */
export function exhibitors(
  { id, exhibitors = [] }: CalendarEvent,
  level: number,
  filter: TextFilter,
  speech: Speech<EventWords>,
): TemplateResult | typeof nothing {
  if (!exhibitors.length) return nothing;
  const { words } = speech;
  const list = `exhibitors ${id}`;
  const found = filter.pick(list, exhibitors, wordsOf);
  const label = words.exhibitorsFound(found.length);
  return html`<section class="part-list" part="exhibitors">
    ${heading(level, words.exhibitors, 'section-title')}
    ${exhibitors.length > readable ? filter.field(list, words.searchExhibitors, label) : nothing}
    ${groupsOf(found, isByCategory(exhibitors), speech).map(
      ([group, members]) =>
        html`${group ? heading(level + 1, group, 'group-title') : nothing}
          <ul role="list" class="stands">
            ${members.map(member => html`<li>${exhibitor(member, words)}</li>`)}
          </ul>`,
    )}
  </section>`;
}

function exhibitor({ name, stand, summary, url }: Exhibitor, words: EventWords): TemplateResult {
  return html`${linked(name, url)} ${stand ? html`<span class="stand">${standText(stand, words)}</span>` : nothing}
  ${summary ? html`<p class="muted" dir="auto">${summary}</p>` : nothing}`;
}

/** "Stand 14"; "Halle 2, Stand 14" says it already. */
const standText = (stand: string, words: EventWords): string =>
  stand.toLowerCase().includes(words.stand.toLowerCase()) ? isolate(stand) : `${words.stand} ${isolate(stand)}`;

/** Whether most say what they are about: then that is how people look for them. */
const isByCategory = (exhibitors: readonly Exhibitor[]): boolean =>
  exhibitors.filter(({ categories }) => categories?.length).length > exhibitors.length / 2;

/** Groups with their members, both in the order of the alphabet; few need no groups. */
function groupsOf(
  exhibitors: readonly Exhibitor[],
  byCategory: boolean,
  { words, lang }: Speech<EventWords>,
): [string, Exhibitor[]][] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sorted = [...exhibitors].sort((one, other) => compare(one.name, other.name));
  if (exhibitors.length <= readable && !byCategory) return sorted.length ? [['', sorted]] : [];
  const groups = new Map<string, Exhibitor[]>();
  for (const exhibitor of sorted) {
    const group = byCategory ? (exhibitor.categories?.[0]?.name ?? words.others) : letterOf(exhibitor.name, lang);
    groups.set(group, [...(groups.get(group) ?? []), exhibitor]);
  }
  const isOther = (group: string): number => Number(byCategory && group === words.others);
  return [...groups].sort(([one], [other]) => isOther(one) - isOther(other) || compare(one, other));
}

/** The letter under which a name stands: Ä under A, digits and signs together. */
const letterOf = (name: string, lang: string): string =>
  /\p{L}/u.exec(name.trim().slice(0, 2).normalize('NFD'))?.[0]?.toLocaleUpperCase(lang) ?? '#';

const wordsOf = ({ name, stand, summary, categories = [] }: Exhibitor): string =>
  [name, stand, summary, ...categories.map(({ name }) => name)].join(' ');
