import { counter } from '../plural.js';
import type { ExchangeWords } from '../words.js';

const count = counter('de');

/** What the volunteer exchange says in German. */
export const words: ExchangeWords = {
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
  audiences: {
    youth: 'Jugendliche',
    families: 'Familien',
    newcomers: 'Neu Zugewanderte',
    seniors: 'Ältere',
    groups: 'Gruppen',
  },
  searchOffers: 'Angebote durchsuchen',
  showFilters: active => (active ? `Filter (${active} aktiv)` : 'Filter'),
  filterKind: 'Art',
  filterCommitment: 'Zeitaufwand',
  offersFound: n => count(n, { one: '# Angebot', other: '# Angebote' }),
  noOffers: 'Zurzeit gibt es keine Angebote.',
  noOffersFit: 'Dazu passt gerade kein Angebot.',
  hoursPer: {
    once: n => count(n, { one: '# Stunde', other: '# Stunden' }),
    week: n => count(n, { one: '# Stunde pro Woche', other: '# Stunden pro Woche' }),
    month: n => count(n, { one: '# Stunde im Monat', other: '# Stunden im Monat' }),
    year: n => count(n, { one: '# Stunde im Jahr', other: '# Stunden im Jahr' }),
  },
  checked: ago => `Zuletzt geprüft: ${ago}`,
  skills: 'Das hilft',
  helpfulLanguages: 'Hilfreiche Sprachen',
  audience: 'Besonders für',
  minimumAge: years => `Ab ${years} Jahren`,
  bring: 'Bitte mitbringen',
  benefits: 'Das bekommen Sie',
};
