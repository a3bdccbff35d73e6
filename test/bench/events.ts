import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { randomFrom } from './offers.ts';

const msPerDay = 86_400_000;

/**
 * A year of events of an invented town from a month on (`YYYY-MM`), as many as wanted and always the same: evenings,
 * whole days, some days in a row, a few cancelled or full.
 */
export function manyEvents(count: number, month: string): CalendarEvent[] {
  const random = randomFrom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const from = Date.parse(`${month}-01T00:00:00Z`);
  const dayAfter = (days: number): string => new Date(from + days * msPerDay).toISOString().slice(0, 10);

  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(random() * 365);
    const organizer = Math.floor(random() * 40);
    const topic = pick(topics);
    const isAllDay = random() < 0.1;
    const hour = 9 + Math.floor(random() * 11);
    return {
      id: `event-${index}`,
      lang: 'de',
      name: `${pick(names)} ${pick(['im', 'am', 'mit', 'für'])} ${pick(places)}`,
      ...(isAllDay
        ? { startDate: dayAfter(day), endDate: dayAfter(day + 1 + Math.floor(random() * 3)) }
        : {
            startDate: `${dayAfter(day)}T${clock(hour)}:30:00Z`,
            endDate: `${dayAfter(day)}T${clock(hour + 2)}:00:00Z`,
          }),
      timeZone: 'Europe/Berlin',
      summary: `${pick(names)}, ${pick(names)} und ${pick(names)}: alle sind willkommen.`,
      categories: [{ id: topic.toLowerCase(), name: topic }],
      organizer: { id: `org-${organizer}`, name: `Verein ${organizer}` },
      location: { name: pick(places), addressLocality: pick(villages) },
      availability: pick(['open', 'open', 'open', 'low', 'full']),
      ...(random() < 0.03 && { eventStatus: 'EventCancelled' }),
      url: `https://town.example/termine/${index}`,
    };
  });
}

const clock = (hour: number): string => String(hour).padStart(2, '0');

const names = 'Stammtisch Werkstatt Lesung Konzert Flohmarkt Sprachcafé Sprechstunde Chorprobe Wanderung Fest'.split(
  ' ',
);
const places = 'Bürgerhaus Löwen Park Rathaus Mühlensaal Museum Gemeindehaus Stadtgarten Hallenbad Turnhalle'.split(
  ' ',
);
const villages = 'Imberg Oberau Mühlbach Süßen Neuhausen'.split(' ');
const topics = 'Kinder Natur Kultur Sport Sprache Feste'.split(' ');
