import type { IcsCalendar, IcsEvent } from '../../time/ics/calendar.js';
import { looksLikeHtml, textOfHtml } from '../text.js';

/** Makes plain text of what programs write as HTML into the descriptions of a calendar, in small steps. */
export function* plainDescriptions(calendar: IcsCalendar): Generator<undefined, IcsCalendar> {
  const events: IcsEvent[] = [];
  for (const { html, ...event } of calendar.events) {
    if (events.length % 20 === 0) yield;
    const text = event.description ?? html;
    const isHtml = text === html || (text !== undefined && looksLikeHtml(text));
    const description = isHtml && text ? textOfHtml(text) : text;
    events.push({ ...event, ...(description !== undefined && { description }) });
  }
  return { ...calendar, events };
}
