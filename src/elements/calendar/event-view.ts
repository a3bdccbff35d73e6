import { html, nothing, type TemplateResult } from 'lit';
import type { Backend } from '../../backends/backend.js';
import { isCancelled, type CalendarEvent } from '../../contract/calendar-event.js';
import type { SignupFormController } from '../../controllers/signup-form.js';
import type { Speech } from '../../locale/speech.js';
import type { CalendarWords } from '../../locale/words.js';
import { writeCalendar } from '../../time/ics/write.js';
import { download } from '../../views/download.js';
import { icon } from '../../views/icon.js';
import { respondAction } from '../../views/respond.js';
import { eventDetail } from './event-detail.js';
import type { EventItem } from './event-items.js';

/** What the view of one event needs besides it. */
export interface EventViewOptions {
  level: number;
  /** Whether the backend takes sign-ups; absent until that is known. */
  signups: boolean | undefined;
  form: SignupFormController;
  backend: string | Backend | undefined;
  /** Called after a sign-up. */
  signedUp: () => void;
}

/** One event: all its facts, the sign-up and the way into the visitor's own calendar. Loaded when the first is opened. */
export const eventView = (item: EventItem, options: EventViewOptions, speech: Speech<CalendarWords>): unknown => [
  eventDetail(item, options.level, speech),
  renderActions(item.event, options, speech),
  options.form.isOpen ? renderForm(item.event, options) : nothing,
];

function renderActions(
  event: CalendarEvent,
  { signups, form }: EventViewOptions,
  { words }: Speech<CalendarWords>,
): TemplateResult {
  const isReadOnly = signups === false && event.response?.method === 'form';
  const canAnswer = signups !== undefined && !isReadOnly && !form.isOpen && !isCancelled(event);
  return html`
    ${isReadOnly ? html`<p class="notice">${words.readOnly}</p>` : nothing}
    <div class="actions">
      ${canAnswer ? respondAction(event, words, form) : nothing}
      <button part="button add-to-calendar" @click=${() => saveEvent(event)}>
        ${icon('when')}${words.addToCalendar}
      </button>
    </div>
  `;
}

const renderForm = ({ id }: CalendarEvent, { level, backend, signedUp }: EventViewOptions): TemplateResult =>
  html`<miteinand-signup
    for="event:${id}"
    no-summary
    heading-level=${level + 1}
    .backend=${backend}
    @miteinand-signup-sent=${signedUp}
  ></miteinand-signup>`;

/** Gives the event to the visitor as a file that calendar apps open. */
function saveEvent(event: CalendarEvent): void {
  const name = event.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const text = writeCalendar([event], { host: location.host, now: new Date() });
  download(text, 'text/calendar;charset=utf-8', `${name}.ics`);
}
