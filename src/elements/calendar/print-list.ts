import { html, nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords, EventWords } from '../../locale/calendar-words.js';
import type { ItemWords } from '../../locale/words.js';
import { groupByDay } from '../../time/agenda.js';
import { monthOf } from '../../time/days.js';
import { printPage } from '../../views/print-item.js';
import { isolated } from '../../views/text.js';
import { placeText } from '../../views/when-where.js';
import { stateOf } from './event-facts.js';
import type { EventItem } from './event-items.js';
import { timesOf } from './event-times.js';
import { styles } from './print-list.styles.js';

type ListSpeech = Speech<CalendarWords & EventWords & ItemWords>;

/** What stands on paper. */
export interface PrintedList {
  items: readonly EventItem[];
  /** What began earlier stands on this day. */
  from: string;
  /** Each month begins a sheet of its own. */
  byMonth: boolean;
  /** Whose events they are. */
  name: string;
  /** What they have in common. */
  title: string | undefined;
}

/** Prints events day by day, each with its address, and once the way to the calendar online. Says whether the browser began. */
export function printList(place: Element, list: PrintedList, speech: ListSpeech): Promise<boolean> {
  const { name, title } = list;
  const heading = [name, title].filter(Boolean).join(' · ');
  const sheet = { title: heading, link: location.href, qrCode: speech.words.onlineView, styles };
  const content = (): TemplateResult =>
    html`<main>${heading ? html`<h1>${heading}</h1>` : nothing} ${months(list, speech)}</main>`;
  return printPage(place, content, sheet);
}

function months({ items, from, byMonth }: PrintedList, speech: ListSpeech): TemplateResult[] {
  const days = groupByDay(items, from);
  const groups = new Map<string, typeof days>();
  for (const day of days) {
    const month = byMonth ? monthOf(day.day) : '';
    groups.set(month, [...(groups.get(month) ?? []), day]);
  }
  return [...groups].map(
    ([month, days]) =>
      html`<section class=${month ? 'month' : ''}>
        ${month ? html`<h2>${speech.formats.date(`${month}-01`, undefined, 'month')}</h2>` : nothing}
        ${days.map(
          ({ day, items }) =>
            html`<div class="day">
              <h3>${speech.formats.date(day, undefined, 'long')}</h3>
              ${items.map(item => line(item, speech))}
            </div>`,
        )}
      </section>`,
  );
}

function line(item: EventItem, speech: ListSpeech): TemplateResult {
  const { name, lang, location, organizer, price, contact } = item.event;
  const facts = [
    placeText(location, speech),
    organizer && isolated(organizer.name),
    price && isolated(price),
    contact?.telephone && isolated(contact.telephone),
  ].filter(Boolean);
  return html`<div class="event">
    <span class="time">${timesOf(item, speech)}</span>
    <div>
      <strong lang=${lang ?? nothing} dir="auto">${name}</strong> ${stateOf(item.event, speech)}
      <p>${facts.map((fact, index) => [index ? ' · ' : nothing, fact])}</p>
    </div>
  </div>`;
}
