import type { Translated } from '../../../src/backends/translate.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { addDays, nthWeekday, weekdayFrom, type Day, type Weekday } from './days.ts';
import { eventOf, type EventFacts } from './event.ts';

/** Something that comes again: every nth weekday of the month, or every so many days. */
interface SeriesFacts extends EventFacts {
  on: Weekday;
  /** Which such weekday of the month; without it the series runs in steps of `every` days. */
  nth?: number;
  every?: number;
  count: number;
  /** A line for each date in turn, instead of the summary. */
  topics?: readonly string[];
  /** What is different on single dates, by their number from 0. */
  exceptions?: Readonly<Record<number, Partial<EventFacts>>>;
}

const onDates = (numbers: readonly number[], change: Partial<EventFacts>): Record<number, Partial<EventFacts>> =>
  Object.fromEntries(numbers.map(number => [number, change]));

const series: SeriesFacts[] = [
  {
    id: 'stammtisch',
    heldIn: ['de'],
    by: 'rathaus',
    about: ['beratung', 'nachbarschaft'],
    at: 'bruecke',
    time: ['19:00', '21:00'],
    on: 'wednesday',
    nth: 1,
    count: 12,
    name: 'Stammtisch der Engagierten',
    summary: 'Ein offener Tisch für alle, die etwas bewegen oder es vorhaben.',
    price: 'kostenlos, jede Person zahlt ihr Getränk selbst',
    description:
      'Kein Protokoll und keine Tagesordnung, nur ein Thema zum Einstieg. Wer neu ist, setzt sich neben Irma Hollweck.',
    topics: [
      'Wie gewinnen wir Menschen für kurze Einsätze?',
      'Versicherung im Ehrenamt, verständlich erklärt',
      'Räume teilen statt Räume suchen',
      'Junge Leute im Vorstand: Erfahrungen aus drei Vereinen',
      'Danke sagen, aber wie?',
      'Förderanträge ohne Kopfweh',
    ],
    exceptions: {
      4: {
        status: 'EventCancelled',
        summary: 'Der Stammtisch fällt diesmal aus, weil das Haus an der Brücke gestrichen wird.',
      },
    },
    en: {
      name: 'Volunteers’ regulars’ table',
      summary: 'An open table for everyone who gets things moving or would like to.',
      price: 'free, everyone pays for their own drinks',
      description:
        'No minutes and no agenda, only a subject to begin with. If you are new, sit down next to Irma Hollweck.',
    },
    ar: {
      name: 'لقاء المتطوعين',
      summary: 'طاولة مفتوحة لكل من يشارك أو يريد أن يشارك.',
      price: 'مجاني، كل شخص يدفع ثمن مشروبه',
      description: 'لقاء بسيط بدون برنامج. إذا كنت جديدًا فاجلس بجانب إرما هولفيك.',
    },
  },
  {
    id: 'sprechstunde',
    by: 'rathaus',
    about: ['beratung'],
    at: 'ehrenamtsbuero',
    time: ['16:00', '18:00'],
    on: 'tuesday',
    nth: 2,
    count: 12,
    name: 'Sprechstunde Ehrenamt',
    summary: 'Irma Hollweck hört zu, berät und vermittelt.',
    price: 'kostenlos',
    description: 'Ohne Termin. Die Sprechstunde wandert durch die Ortsteile, damit niemand weit fahren muss.',
    exceptions: {
      ...onDates([1, 4, 7, 10], { at: 'moosen', summary: 'Diesmal im Dorfhaus Moosen, am Kachelofen.' }),
      ...onDates([2, 5, 8, 11], { at: 'pfarrsaal', summary: 'Diesmal im Gemeindesaal Kirchried, Eingang im Hof.' }),
    },
    en: {
      name: 'Volunteering advice',
      summary: 'Irma Hollweck listens, advises and puts people in touch. The place changes: see below.',
      price: 'free',
      description:
        'No appointment needed. The office hours move through the villages, so that nobody has to travel far.',
    },
    ar: {
      name: 'استشارة التطوّع',
      summary: 'إرما هولفيك تستمع وتنصح وتساعدك في إيجاد عمل مناسب. المكان يتغيّر.',
      price: 'مجاني',
      description: 'بدون موعد. نزور القرى بالتناوب حتى لا يضطر أحد إلى السفر بعيدًا.',
    },
  },
  {
    id: 'sprachcafe',
    audience: ['newcomers'],
    heldIn: ['de', 'ar', 'uk'],
    by: 'helferkreis',
    about: ['ankommen', 'sprache'],
    at: 'bruecke',
    time: ['15:30', '17:30'],
    on: 'tuesday',
    every: 21,
    count: 13,
    name: 'Sprachcafé',
    summary: 'Deutsch sprechen bei Tee und Gebäck, Fehler sind erlaubt.',
    price: 'kostenlos',
    description:
      'An fünf Tischen sitzen je vier bis sechs Menschen, an jedem jemand, der Deutsch gut kann. Kinder spielen nebenan.',
    topics: [
      'Tischthema: Mein Weg zur Arbeit',
      'Tischthema: Feste und Feiertage',
      'Tischthema: Beim Arzt',
      'Tischthema: Rezepte aus der Kindheit',
      'Tischthema: Mülltrennung, leider wichtig',
      'Tischthema: Sprichwörter',
      'Tischthema: Wohnung suchen',
    ],
    en: {
      name: 'Language café',
      summary: 'Speak German over tea and biscuits; mistakes are welcome.',
      price: 'free',
      description:
        'Four to six people sit at each of five tables, always with somebody who speaks German well. Children play next door.',
    },
    ar: {
      name: 'مقهى اللغة',
      summary: 'نتحدث الألمانية مع الشاي والحلوى. الأخطاء مسموحة.',
      price: 'مجاني',
      description: 'خمس طاولات، وعلى كل طاولة شخص يتكلم الألمانية جيدًا. الأطفال يلعبون في الغرفة المجاورة.',
    },
  },
  {
    id: 'repair-cafe',
    by: 'repair-cafe',
    about: ['reparieren'],
    at: 'gerberei',
    time: ['13:00', '17:00'],
    on: 'saturday',
    nth: 4,
    count: 12,
    answer: 'anmeldung',
    places: [30, 22],
    name: 'Repair-Café',
    summary: 'Bringen Sie mit, was kaputt ist, und gehen Sie mit etwas Heilem heim.',
    price: 'kostenlos, Spenden willkommen',
    description: 'Ein Gegenstand je Person. Mit Anmeldung sparen Sie die Wartezeit, ohne geht es auch.',
    topics: [
      'Schwerpunkt: Lampen und Kabel',
      'Schwerpunkt: Kleidung',
      'Schwerpunkt: Fahrräder vor der Tür',
      'Schwerpunkt: Kaffeemaschinen',
    ],
    exceptions: { 3: { places: [30, 2], availability: 'low' } },
    en: {
      name: 'Repair café',
      summary: 'Bring what is broken and go home with something whole.',
      price: 'free, donations welcome',
      description: 'One thing per person. If you register you need not wait; it also works without.',
    },
  },
  {
    id: 'technik-sprechstunde',
    audience: ['seniors'],
    by: 'buecherei',
    about: ['reparieren', 'senioren'],
    at: 'buecherei',
    time: ['14:00', '16:00'],
    on: 'thursday',
    nth: 2,
    count: 10,
    answer: 'anmeldung',
    places: [6, 3],
    name: 'Technik-Sprechstunde',
    summary: 'Fragen zu Handy und Computer, beantwortet zu zweit und ohne Eile.',
    price: 'kostenlos',
    topics: [
      'Fotos sichern und verschicken',
      'Fahrkarten auf dem Handy',
      'Betrug am Telefon und im Netz erkennen',
      'Videoanrufe mit der Familie',
    ],
    exceptions: { 3: { places: [6, 0], availability: 'full' }, 4: { places: [6, 0], availability: 'waitlist' } },
  },
  {
    id: 'lauftreff-samstag',
    by: 'sv-rinnach',
    about: ['sport'],
    at: 'sportplatz',
    time: ['09:00', '10:30'],
    on: 'saturday',
    every: 28,
    count: 9,
    name: 'Lauftreff für alle',
    summary: 'Fünf Kilometer an der Rinnach, wir warten aufeinander.',
    price: 'kostenlos',
    topics: ['Runde über die Hängebrücke', 'Runde zum See', 'Kurze Runde mit viel Gehen', 'Runde durch die Auen'],
  },
  {
    id: 'spieleabend',
    by: 'gleis2',
    about: ['kinder'],
    at: 'gleis2',
    time: ['18:00', '21:30'],
    on: 'friday',
    nth: 3,
    count: 9,
    name: 'Spieleabend im Gleis 2',
    summary: 'Brettspiele, Konsole, Tischkicker; ab zwölf Jahren.',
    price: 'kostenlos',
    exceptions: {
      2: { status: 'EventPostponed', summary: 'Der Abend wird verschoben, der neue Tag steht noch nicht fest.' },
      5: {
        name: 'Spieleabend im Gleis 2 mit Turnier',
        summary: 'Tischkicker-Turnier für Zweierteams, dazu alle Spiele wie immer.',
      },
    },
  },
  {
    id: 'vorlesestunde',
    by: 'buecherei',
    about: ['kinder', 'sprache', 'kultur'],
    at: 'buecherei',
    time: ['15:00', '16:00'],
    on: 'friday',
    nth: 2,
    count: 9,
    audience: ['families'],
    heldIn: ['de', 'ar', 'uk', 'tr', 'en', 'it'],
    name: 'Vorlesestunde in zwei Sprachen',
    summary: 'Eine Geschichte, zwei Stimmen, für Kinder ab vier.',
    price: 'kostenlos',
    topics: [
      'Deutsch und Arabisch',
      'Deutsch und Ukrainisch',
      'Deutsch und Türkisch',
      'Deutsch und Englisch',
      'Deutsch und Italienisch',
    ],
    en: {
      name: 'Stories in two languages',
      summary: 'One story, two voices, for children from four years.',
      price: 'free',
    },
    ar: { name: 'قصص بلغتين', summary: 'قصة واحدة بصوتين، للأطفال من عمر أربع سنوات.', price: 'مجاني' },
  },
];

/** All dates of everything that comes again. */
export const recurringEvents = (today: Day): Translated<CalendarEvent>[] =>
  series.flatMap(facts => days(facts, today).map((day, number) => eventOf(onDate(facts, number), day, today, facts)));

/** Series begin up to two months back, so that the calendar shows what has been, too. */
const days = ({ on, nth, every = 7, count }: SeriesFacts, today: Day): Day[] =>
  Array.from({ length: count }, (_, number) =>
    nth ? nthWeekday(today, number - 1, on, nth) : addDays(weekdayFrom(addDays(today, -42), on), number * every),
  );

function onDate(facts: SeriesFacts, number: number): EventFacts {
  const topic = facts.topics?.[number % facts.topics.length];
  const exception = facts.exceptions?.[number];
  const { en, ar } = facts;
  const own = { ...facts, ...(topic && { summary: topic }), ...exception, id: `${facts.id}-${number + 1}` };
  // Only the German text tells what is special on this date; a translation would hide that it is called off.
  if (!exception?.status) return { ...own, ...(en && { en }), ...(ar && { ar }) };
  const { en: _, ar: __, ...german } = own;
  return german;
}
