import type { Translated } from '../../../src/backends/translate.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { addDays, weekdayFrom, type Day } from './days.ts';
import { eventOf, type EventFacts } from './event.ts';
import { exhibitors } from './exhibitors.ts';
import { fairProgramme } from './fair-programme.ts';
import { free } from './single-event.ts';

const fair: EventFacts = {
  id: 'vereinsmesse',
  moreDays: 1,
  by: 'rathaus',
  about: ['nachbarschaft', 'sport', 'kultur'],
  at: 'turnhalle',
  price: free,
  audience: ['families', 'youth', 'newcomers', 'seniors', 'groups'],
  heldIn: ['de', 'ar', 'uk', 'en'],
  exhibitors,
  name: 'Messe der Vereine',
  summary: 'Über siebzig Stände in der Turnhalle und im Schulhof, zum Fragen, Probieren und Bleiben.',
  description:
    'Zwei Tage lang zeigen die Vereine des Rinnachtals, was sie tun und wen sie brauchen. Der Eingang der Turnhalle ist ebenerdig, im Foyer steht ein Rollstuhl bereit.',
  en: {
    name: 'Clubs’ fair',
    summary: 'More than seventy stands in the gym and the school yard, to ask, try and stay.',
    price: 'free',
  },
  ar: { name: 'معرض الجمعيات', summary: 'أكثر من سبعين جناحًا، اسأل وجرّب وابقَ معنا.', price: 'مجاني' },
};

/** The fair of the clubs, some weeks from today, and all that happens at it. */
export function fairEvents(today: Day): Translated<CalendarEvent>[] {
  const first = weekdayFrom(addDays(today, 23), 'saturday');
  const partOf = { id: fair.id, name: fair.name };
  return [
    eventOf(fair, first, today),
    ...fairProgramme.map(({ day, ...facts }) => eventOf({ ...facts, partOf }, addDays(first, day), today)),
  ];
}
