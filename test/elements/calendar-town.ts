import { sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { CalendarEvent } from '../../src/contract/calendar-event.js';
import { CalendarElement } from '../../src/elements/calendar/calendar.js';
import { find, place, until, type Placing } from '../support/place.js';

if (!customElements.get('miteinand-calendar')) customElements.define('miteinand-calendar', CalendarElement);

/** An event by its name and start; further facts win. */
export const eventOf = (name: string, startDate: string, facts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: name.replace(/\s/g, '-'),
  lang: 'de',
  name,
  startDate,
  ...facts,
});

/** A town in Germany where only this happens. */
export const townOf = (...events: CalendarEvent[]): Backend =>
  memoryBackend({ service: { timeZone: 'Europe/Berlin' }, events });

/** A calendar in its place, once its first period is there. */
export async function calendar(
  attributes: Record<string, string> = {},
  backend?: Backend,
  placing: Placing = {},
): Promise<CalendarElement> {
  const element = await place('miteinand-calendar', { ...placing, ...(backend && { backend }), attributes });
  await until('a period', () => element.shadowRoot!.querySelector('.period-title, .next'));
  await until('its events', () => !element.shadowRoot!.querySelector('.skeleton'));
  return element;
}

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const texts = (element: Element, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
export const periodOf = (element: Element): string => find(element, '[part=period-title]').textContent.trim();
export const focused = (element: Element): HTMLElement | null => element.shadowRoot!.activeElement as HTMLElement;
export const focusedDay = (element: Element): string | undefined =>
  focused(element)?.closest<HTMLElement>('[data-day]')?.dataset['day'];
export const dayButton = (element: Element, day: string): HTMLElement => find(element, `[data-day="${day}"] .number`);

/** Presses a part of the header, such as `next`. */
export const click = (element: Element, part: string): void => find(element, `[part~="${part}"]`).click();

/** Presses a view of the switch by its name. */
export function choose(element: Element, view: string): HTMLElement {
  const button = all(element, '[part~=view]').find(({ textContent }) => textContent.trim() === view)!;
  button.focus();
  button.click();
  return button;
}

/** Presses keys such as `Shift+PageUp`. */
export async function press(keys: string): Promise<void> {
  const [key, modifier] = keys.split('+').reverse();
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  if (modifier) await sendKeys({ up: modifier });
}
