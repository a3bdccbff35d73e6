import type { Translated } from '../../../src/backends/translate.ts';
import type { Metric } from '../../../src/contract/metric.ts';
import { addDays, type Day } from './days.ts';

/** What was counted, its unit and who counted, in German and English. */
type Words = readonly [name: string, unit: string, source: string];

interface MetricFacts {
  id: string;
  value: number;
  /** Days since the count. */
  age: number;
  goal?: number;
  /** Values of the five years before. */
  before?: readonly number[];
  de: Words;
  en: Words;
}

const facts: MetricFacts[] = [
  {
    id: 'stunden',
    value: 48210,
    age: 12,
    goal: 60000,
    before: [31400, 28950, 36780, 41120, 44690],
    de: ['Geschenkte Stunden', 'Stunden', 'Meldungen der Vereine'],
    en: ['Hours given', 'hours', 'Reports of the clubs'],
  },
  {
    id: 'signups',
    value: 128,
    age: 0,
    goal: 250,
    de: ['Anmeldungen über diese Seite', 'Anmeldungen', 'Büro Miteinand'],
    en: ['Sign-ups through this site', 'sign-ups', 'Volunteers’ office'],
  },
  {
    id: 'engagierte',
    value: 1840,
    age: 40,
    de: ['Menschen, die mitmachen', 'Engagierte', 'Ehrenamtserhebung der Stadt'],
    en: ['People who take part', 'volunteers', 'Survey of the town'],
  },
  {
    id: 'reparaturen',
    value: 612,
    age: 9,
    de: ['Reparierte Gegenstände', 'Reparaturen', 'Repair-Café Alte Gerberei'],
    en: ['Things repaired', 'repairs', 'Repair-Café Alte Gerberei'],
  },
  {
    id: 'lebensmittel',
    value: 38.4,
    age: 20,
    de: ['Gerettete Lebensmittel', 'Tonnen', 'Lebensmittelkorb Holdersbrunn'],
    en: ['Food saved', 'tonnes', 'Lebensmittelkorb Holdersbrunn'],
  },
  {
    id: 'telefonate',
    value: 2960,
    age: 6,
    de: ['Gespräche der Telefonpaten', 'Telefonate', 'Telefonpaten Rinnachtal'],
    en: ['Calls by phone mentors', 'calls', 'Telefonpaten Rinnachtal'],
  },
  {
    id: 'tandems',
    value: 74,
    age: 15,
    goal: 100,
    de: ['Paare, die zusammen Deutsch üben', 'Paare', 'Helferkreis Ankommen'],
    en: ['Pairs practising German together', 'pairs', 'Helferkreis Ankommen'],
  },
  {
    id: 'ausleihen',
    value: 1105,
    age: 3,
    de: ['Ausgeliehene Dinge', 'Ausleihen', 'Alle Verleihstellen'],
    en: ['Things lent', 'loans', 'All lending places'],
  },
  {
    id: 'baeume',
    value: 34,
    age: 30,
    goal: 62,
    de: ['Stadtbäume mit Gießpatenschaft', 'Bäume', 'Gemeinschaftsgarten Stadtgrün'],
    en: ['Town trees looked after', 'trees', 'Gemeinschaftsgarten Stadtgrün'],
  },
  {
    id: 'paesse',
    value: 216,
    age: 18,
    de: ['Ausgestellte Ehrenamtspässe', 'Pässe', 'Büro Miteinand'],
    en: ['Volunteer passes issued', 'passes', 'Volunteers’ office'],
  },
];

/** The ten figures of the town as of the given day; the reference backend adds real sign-ups to `signups`. */
export const metrics = (today: Day): Translated<Metric>[] =>
  facts.map(({ id, value, age, goal, before, de, en }) => {
    const observationDate = addDays(today, -age);
    const year = observationDate.slice(0, 4);
    return {
      id,
      lang: 'de',
      ...words(de),
      value,
      period: year,
      observationDate,
      ...(goal && { goal }),
      ...(before && { series: series([...before, value], Number(year)) }),
      translations: { en: words(en) },
    };
  });

const words = ([name, unitText, source]: Words) => ({ name, unitText, source });

const series = (values: readonly number[], lastYear: number) =>
  values.map((value, index) => ({ period: String(lastYear - values.length + 1 + index), value }));
