import { html, nothing } from 'lit';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { writeCalendar } from '../../time/ics/write.js';
import { download } from '../../views/download.js';
import { icon } from '../../views/icon.js';
import { response, type Responding } from '../../views/response.js';
import { eventDetail } from './event-detail.js';
import type { EventItem } from './event-items.js';

/** What the view of one event needs besides it. */
export interface EventViewOptions extends Omit<Responding, 'target' | 'signups'> {
  /** Whether the backend takes sign-ups; absent until that is known. */
  signups: boolean | undefined;
}

/** One event: all its facts, the sign-up and the way into the visitor's own calendar. Loaded when the first is opened. */
export function eventView(item: EventItem, options: EventViewOptions, speech: Speech<CalendarWords>): unknown {
  const { event } = item;
  const { signups, form, level } = options;
  const canAnswer = signups !== undefined && !isCancelled(event);
  const answer = canAnswer
    ? response(event, { ...options, signups, target: `event:${event.id}`, level: level + 1 }, speech)
    : nothing;
  const save = html`<button part="button add-to-calendar" @click=${() => saveEvent(event)}>
    ${icon('when')}${speech.words.addToCalendar}
  </button>`;
  return [
    eventDetail(item, level, speech),
    html`<div class="actions">${form.isOpen ? nothing : answer} ${save}</div>`,
    form.isOpen ? answer : nothing,
  ];
}

/** Gives the event to the visitor as a file that calendar apps open. */
function saveEvent(event: CalendarEvent): void {
  const name = event.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const text = writeCalendar([event], { host: location.host, now: new Date() });
  download(text, 'text/calendar;charset=utf-8', `${name}.ics`);
}
