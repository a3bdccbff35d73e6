import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import { groupByDay } from '../../time/agenda.js';
import { heading } from '../../views/heading.js';
import { foreignHint, isolated } from '../../views/text.js';
import type { TextFilter } from '../../views/text-filter.js';
import { titleLink } from '../../views/title-link.js';
import { stateOf } from './event-facts.js';
import { itemOf, type EventItem } from './event-items.js';
import { timesOf } from './event-times.js';

type ProgrammeSpeech = Speech<CalendarWords & EventWords>;

/** What a programme needs besides its parts. */
export interface ProgrammeOptions {
  /** The event that has the programme. */
  id: string;
  timeZone: string | undefined;
  /** Level of its heading. */
  level: number;
  filter: TextFilter;
  open: (id: string) => void;
}

/** A longer programme can be searched. */
const readable = 15;

/** What happens at a festival, day by day and stage by stage. */
export function programme(
  parts: readonly CalendarEvent[],
  { id, timeZone, level, filter, open }: ProgrammeOptions,
  speech: ProgrammeSpeech,
): TemplateResult | typeof nothing {
  if (!parts.length) return nothing;
  const { words, formats } = speech;
  const list = `programme ${id}`;
  const found = filter.pick(list, parts, wordsOf).map(part => itemOf(part, timeZone));
  const days = groupByDay(found, '');
  const dayOf = ({ day, items }: { day: string; items: EventItem[] }): TemplateResult =>
    html`${heading(level + 1, formats.date(day, undefined, 'long'), 'group-title')}
    ${stagesOf(items).map(([stage, items]) => stageList(stage, items, level + 2, open, speech))}`;
  return html`<section class="part-list" part="programme">
    ${heading(level, words.programme, 'section-title')}
    ${parts.length > readable ? filter.field(list, words.searchProgramme, words.partsFound(found.length)) : nothing}
    ${days.map(dayOf)}
  </section>`;
}

/** The parts by where they are, in the order in which the places begin; one group where all are at the same. */
export function stagesOf(items: readonly EventItem[]): [string, EventItem[]][] {
  const stages = new Map<string, EventItem[]>();
  for (const item of items) {
    const stage = item.event.location?.name ?? '';
    stages.set(stage, [...(stages.get(stage) ?? []), item]);
  }
  return [...stages];
}

function stageList(
  stage: string,
  items: readonly EventItem[],
  level: number,
  open: (id: string) => void,
  speech: ProgrammeSpeech,
): TemplateResult {
  return html`${stage ? heading(level, isolated(stage), 'stage') : nothing}
    <ul role="list">
      ${items.map(item => {
        const { id, name, lang, summary } = item.event;
        return html`<li>
          <span class="time">${timesOf(item, speech)}</span>
          <div>
            ${titleLink({ id, title: name, lang, open: () => open(id) })} ${stateOf(item.event, speech)}
            ${foreignHint(item.event, speech)} ${summary ? html`<p class="muted" dir="auto">${summary}</p>` : nothing}
          </div>
        </li>`;
      })}
    </ul>`;
}

const wordsOf = ({ name, summary, location, organizer, categories = [] }: CalendarEvent): string =>
  [name, summary, location?.name, organizer?.name, ...categories.map(({ name }) => name)].join(' ');
