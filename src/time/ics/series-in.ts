import type { CalendarEvent } from '../../contract/calendar-event.js';
import { keyOf, occurrencesOf, startOf } from '../recurrence/series.js';
import { atOnce } from '../slices.js';
import { momentOf, type Zone } from '../zone-table.js';
import type { IcsCalendar, IcsEvent } from './calendar.js';
import { dayText, momentText } from './dates.js';
import { commonFacts, dateFacts, idOf, zoneOf } from './event-facts.js';
import { groupEvents, once } from './group.js';
import type { CalendarSeries } from './write.js';

/** A whole series of a calendar by its id (`superEvent`), as `writeSeries` writes it for another calendar. */
export function seriesIn(calendar: IcsCalendar, id: string): CalendarSeries | undefined {
  const series = atOnce(groupEvents(calendar, () => {})).find(({ version }) => idOf(version) === id);
  if (!series) return undefined;
  const { version, home } = series;
  const textOf = (moment: number): string[] => {
    const text = version.isAllDay ? dayText(moment) : momentText(moment, zoneOf(version, home));
    return text ? [text] : [];
  };
  const first = tellOnce(version, home);
  if (!first) return undefined;
  return {
    first,
    rule: version.rules[0],
    dates: series.dates.flatMap(date => textOf(momentOf(startOf(date, series), version.zone))),
    exceptions: series.exceptions.flatMap(date => textOf(keyOf(date, series))),
    changes: series.changes.flatMap(({ recurrenceId, isForFuture, version }) => {
      const event = tellOnce(version, home);
      return event
        ? textOf(keyOf(recurrenceId, series)).map(recurrenceId => ({ recurrenceId, isForFuture, event }))
        : [];
    }),
  };
}

/** A version as an event that takes place once. */
function tellOnce(version: IcsEvent, home: Zone): CalendarEvent | undefined {
  const single = { ...once(version, home), isSeries: false };
  const all = { from: -Infinity, to: Infinity, zone: home, limit: 1 };
  const [occurrence] = occurrencesOf(single, all).occurrences;
  const own = occurrence && dateFacts(occurrence, single);
  return own && { ...commonFacts(version, version, home), ...own };
}
