import type { Offer } from '../../src/contract/offer.ts';

/**
 * Offers of an invented region, as many as wanted and always the same: German texts with compounds, a long tail of rare
 * words, fields missing as they do in practice.
 */
export function manyOffers(count: number): Offer[] {
  const random = randomFrom(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  // The nth word of a language is about n times rarer than its first.
  const pickOften = <T>(list: readonly T[]): T => list[Math.floor(list.length ** random()) - 1];
  const maybe = <T extends object>(share: number, fields: () => T): T | object => (random() < share ? fields() : {});
  const nouns = compounds(Math.min(2000 + count / 5, 20_000), random);
  const sentence = (): string =>
    `${Array.from({ length: 6 + Math.floor(random() * 8) }, () => pickOften(random() < 0.4 ? nouns : small)).join(' ')}.`;
  const text = (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ');
  const day = (): string => new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 700) * 86_400_000).toISOString();

  return Array.from({ length: count }, (_, index) => {
    const organization = Math.floor(random() ** 2 * Math.min(200, count / 5));
    const places = Math.floor(random() * 12);
    return {
      id: `offer-${index}`,
      lang: 'de',
      kind: pick(kinds),
      title: `${pickOften(nouns)} ${pick(['für', 'mit', 'in', 'am'])} ${pickOften(nouns)}`,
      summary: sentence(),
      description: text(4),
      organization: { id: `org-${organization}`, name: `${nouns[organization]}verein ${pick(villages)}` },
      categories: [category(pick(topics)), ...(random() < 0.3 ? [category(pick(topics))] : [])],
      commitment: pick(['one-off', 'regular', 'flexible', 'long-term', 'digital']),
      ...maybe(0.7, () => ({
        schedule: {
          ...maybe(0.6, () => ({ startDate: `${day().slice(0, 10)}T${pick(['09', '14', '18'])}:30:00+01:00` })),
          ...maybe(0.5, () => ({ byDay: [pick(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])], startTime: '15:00' })),
        },
      })),
      location: {
        name: `${pickOften(nouns)}haus`,
        addressLocality: pick(villages),
        ...maybe(0.8, () => ({ geo: { latitude: 48.5 + random(), longitude: 8.5 + random() } })),
        ...maybe(0.5, () => ({ barrierFree: random() < 0.7 })),
      },
      ...maybe(0.3, () => ({ knowsLanguage: [pick(['ar', 'tr', 'uk', 'en']), 'de'] })),
      ...maybe(0.4, () => ({ audience: [pick(['youth', 'families', 'newcomers', 'seniors', 'groups'])] })),
      ...maybe(0.6, () => ({ maximumAttendeeCapacity: places + 4, remainingAttendeeCapacity: places })),
      availability: pick(['open', 'open', 'open', 'low', 'full']),
      response: { method: 'mail', email: `mail-${organization}@example.org` },
      datePosted: day(),
      url: `https://region.example/angebote/${index}`,
    };
  });
}

const kinds = ['volunteering', 'help-wanted', 'help-offered', 'equipment', 'room', 'mentoring'] as const;
const villages = ['Imberg', 'Oberau', 'Mühlbach', 'Süßen', 'Weißach', 'Neuhausen', 'Lößnitz', 'Schönfeld', 'Auerbach'];
const topics = ['Kinder', 'Ältere', 'Natur', 'Kultur', 'Sport', 'Technik', 'Sprache', 'Feste', 'Tiere', 'Gesundheit'];
const small = (
  'wir suchen für und die der im auf mit bei dem Sie gern Hilfe einmal Woche Stunden Menschen Kinder zusammen ' +
  'nachmittags Übung nötig Spaß größere können alle Gruppe offen treffen jeden Monat Begleitung Freude Zeit haben'
).split(' ');
const stems = (
  'Garten Schule Hilfe Einkauf Lese Pate Telefon Fest Bücher Straße Nachbar Spiel Sport Verein Küche Möbel Fahrrad ' +
  'Werkstatt Besuch Dienst Musik Chor Wald Wiese Tier Heim Alter Jugend Kinder Sprach Kurs Treff Café Brücke Grün ' +
  'Mühle Haus Platz Raum Gerät Leih Börse Tausch Näh Tanz Foto Film Theater Blüte Bäume Obst Ernte Markt Kirche Turm'
).split(' ');

const category = (name: string): { id: string; name: string } => ({ id: name.toLowerCase(), name });

/** Nouns put together as German does. */
function compounds(count: number, random: () => number): string[] {
  const stem = (): string => stems[Math.floor(random() * stems.length)];
  const found = new Set(stems);
  while (found.size < count) {
    const parts = random() < 0.6 ? [stem(), stem()] : [stem(), stem(), stem()];
    found.add(parts.map((part, at) => (at ? part.toLowerCase() : part)).join(''));
  }
  return [...found];
}

/** Numbers below 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
