import type { SearchWords } from '../words.js';

/** What the filters of a list say in English. */
export const words: SearchWords = {
  showFilters: active => (active ? `Filters (${active} active)` : 'Filters'),
  filters: {
    category: 'Topic',
    language: 'Language',
    audience: 'Especially for',
    place: 'Place',
    organization: 'Club or office',
    access: 'Step-free access',
    places: 'Only with free places',
  },
  moreFilters: 'More filters',
  activeFilters: 'Active filters',
  removeFilter: name => `Remove filter: ${name}`,
  resetFilters: 'Reset filters',
  audiences: {
    youth: 'Young people',
    families: 'Families',
    newcomers: 'Newcomers',
    seniors: 'Older people',
    groups: 'Groups',
  },
  searchedFor: text => `‘${text}’`,
  understoodAs: words => `Searched for: ${words}.`,
};
