import type { SearchWords } from '../words.js';

/** What the filters of a list say in German. */
export const words: SearchWords = {
  showFilters: active => (active ? `Filter (${active} aktiv)` : 'Filter'),
  filters: {
    category: 'Thema',
    language: 'Sprache',
    audience: 'Besonders für',
    place: 'Ort',
    organization: 'Verein oder Stelle',
    access: 'Barrierefrei',
    places: 'Nur mit freien Plätzen',
  },
  moreFilters: 'Weitere Filter',
  activeFilters: 'Aktive Filter',
  removeFilter: name => `Filter entfernen: ${name}`,
  resetFilters: 'Filter zurücksetzen',
  audiences: {
    youth: 'Jugendliche',
    families: 'Familien',
    newcomers: 'Neu Zugewanderte',
    seniors: 'Ältere',
    groups: 'Gruppen',
  },
  searchedFor: text => `„${text}“`,
  understoodAs: words => `Gesucht wurde nach: ${words}.`,
};
