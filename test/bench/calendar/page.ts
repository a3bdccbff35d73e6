import type { Backend } from '../../../src/backends/backend.js';
import { icsBackend } from '../../../src/backends/ics.js';
import { memoryBackend } from '../../../src/backends/memory.js';
import type { CalendarEvent } from '../../../src/contract/calendar-event.js';
import '../../../src/define/calendar.js';
import { addMonths } from '../../../src/time/days.js';
import { today } from '../../../src/time/zones.js';
import { manyEvents } from '../events.js';
import { clear, frames, rest, until } from '../harness/in-page.js';
import { copyMonth, FloorMonth, type MonthHtml } from './floor.js';

const service = { name: 'Stadt', timeZone: 'Europe/Berlin' };
const thisMonth = today(service.timeZone).slice(0, 7);
const nextMonth = addMonths(thisMonth, 1);
let events: CalendarEvent[] = [];
let backend: Backend;
let floor: FloorMonth;
const months = new Map<string, MonthHtml>();

/** What the benchmark does in the page; each act ends two frames after the last change. */
const acts = {
  /** Brings the data, as plain objects out of JSON. */
  parse(count: number) {
    events = JSON.parse(JSON.stringify(manyEvents(count, thisMonth))) as CalendarEvent[];
  },

  /** A backend on the data, which has not been asked anything yet. */
  connect() {
    backend = memoryBackend({ service, events });
  },

  clear,

  /** The widget, up to the events of its first month. */
  async showWidget() {
    const widget = document.createElement('miteinand-calendar');
    widget.view = 'month';
    widget.backend = backend;
    widget.lang = 'de';
    document.body.replaceChildren(widget);
    await hasEvents();
  },

  /** Waits until the next month is there too, and the page rests. */
  async settle() {
    await until(() => !widget().matches(':state(loading)'));
    // Once to read the others, once to ask for the next month.
    for (let count = 0; count < 3; count++) await rest();
  },

  /** A visitor goes to the next month. */
  async changeWidget() {
    const { shadowRoot } = widget();
    const title = shadowRoot!.querySelector('.period-title')!.textContent;
    shadowRoot!.querySelector<HTMLButtonElement>('button[part~=next]')!.click();
    await until(() => shadowRoot!.querySelector('.period-title')!.textContent !== title);
    await frames();
  },

  /** Notes what the widget shows, for the floor to show the same. */
  async copyWidget() {
    months.set(thisMonth, copyMonth(widget()));
    await acts.changeWidget();
    months.set(nextMonth, copyMonth(widget()));
    floor = new FloorMonth(events, widget());
  },

  async showFloor() {
    document.body.replaceChildren(floor.host);
    floor.show(thisMonth, months.get(thisMonth)!);
    await frames();
  },

  async changeFloor() {
    floor.change(nextMonth, months.get(nextMonth)!);
    await frames();
  },

  /** A calendar feed, up to the events of its month. */
  async showFeed() {
    backend = icsBackend(`${location.origin}/feed.ics`);
    await acts.showWidget();
  },
};
export type Acts = typeof acts;
Object.assign(globalThis, { acts });

const widget = (): HTMLElementTagNameMap['miteinand-calendar'] => document.querySelector('miteinand-calendar')!;

async function hasEvents(): Promise<void> {
  await until(() => widget().shadowRoot?.querySelector('.month .event'));
  await frames();
}
