import { counter } from '../plural.js';
import type { ExchangeWords } from '../words.js';
import { words as search } from './search.js';

const count = counter('de');

/** What the volunteer exchange says in German. */
export const words: ExchangeWords = {
  ...search,
  back: 'Zurück zur Liste',
  kinds: {
    volunteering: 'Ehrenamt',
    'help-wanted': 'Hilfe gesucht',
    'help-offered': 'Hilfe angeboten',
    equipment: 'Zum Ausleihen',
    room: 'Raum',
    mentoring: 'Patenschaft',
  },
  commitments: {
    'one-off': 'Einmalig',
    regular: 'Regelmäßig',
    flexible: 'Flexibel',
    'long-term': 'Langfristig',
    digital: 'Digital',
  },
  searchOffers: 'Angebote durchsuchen',
  filters: {
    ...search.filters,
    kind: 'Art',
    commitment: 'Zeitaufwand',
    weekday: 'Wochentag',
    daytime: 'Tageszeit',
    language: 'Hilfreiche Sprachen',
  },
  sortBy: 'Sortieren',
  sorts: {
    relevance: 'Passendes zuerst',
    date: 'Nächster Termin zuerst',
    newest: 'Neues zuerst',
    nearest: 'Nahes zuerst',
  },
  dayTimes: { morning: 'Vormittags', afternoon: 'Nachmittags', evening: 'Abends' },
  boardKinds: {
    'help-wanted': 'Suche: Hilfe',
    'help-offered': 'Biete: Hilfe',
    equipment: 'Biete: Gerät',
    room: 'Biete: Raum',
  },
  nearMe: 'In meiner Nähe',
  nearAsked: 'Standort wird ermittelt …',
  nearRefused: 'Ihr Standort ließ sich nicht ermitteln. Vielleicht ist die Freigabe im Browser ausgeschaltet.',
  nearConsent: searcher =>
    `Für die Suche in Ihrer Nähe wird Ihr Standort, auf einen Kilometer gerundet, an ${searcher} gesendet.`,
  nearAgree: 'Einverstanden',
  nearDecline: 'Lieber nicht',
  nearForget: 'Standort vergessen',
  anyDistance: 'Jede Entfernung',
  within: distance => `Bis ${distance}`,
  offersAtLeast: n => count(n, { one: 'Mindestens # Angebot', other: 'Mindestens # Angebote' }),
  ofThemFlexible: n => count(n, { one: 'davon # flexibel', other: 'davon # flexibel' }),
  offersFound: n => count(n, { one: '# Angebot', other: '# Angebote' }),
  noOffers: 'Zurzeit gibt es keine Angebote.',
  noOffersFit: 'Dazu passt gerade kein Angebot.',
  hoursPer: {
    once: n => count(n, { one: '# Stunde', other: '# Stunden' }),
    week: n => count(n, { one: '# Stunde pro Woche', other: '# Stunden pro Woche' }),
    month: n => count(n, { one: '# Stunde im Monat', other: '# Stunden im Monat' }),
    year: n => count(n, { one: '# Stunde im Jahr', other: '# Stunden im Jahr' }),
  },
  skills: 'Das hilft',
  minimumAge: years => `Ab ${years} Jahren`,
  bring: 'Bitte mitbringen',
  benefits: 'Das bekommen Sie',
  lending: {
    availability: {
      open: 'Verfügbar',
      low: 'Nur noch wenige',
      waitlist: 'Vormerken möglich',
      full: 'Zurzeit vergeben',
      soon: 'Bald verfügbar',
      over: 'Vorbei',
      cancelled: 'Zurückgezogen',
      paused: 'Pausiert',
    },
    placesLeft: n => count(n, { one: 'Noch # verfügbar', other: 'Noch # verfügbar' }),
    signUp: 'Anfragen',
    joinWaitlist: 'Vormerken lassen',
  },
  available: 'Verfügbar',
  deposit: 'Kaution',
  pickUp: 'Abholung',
};
