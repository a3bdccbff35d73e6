/** A calendar feed of some lines for each event. */
export const calendar = (...events: (string | readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:Termine im Tal',
    'X-WR-TIMEZONE:Europe/Berlin',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...(typeof lines === 'string' ? [lines] : lines), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** An answer as servers of calendars give it. */
export const ics = (text: string, init: ResponseInit = {}): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' }, ...init });
