import { counter } from '../plural.js';
import type { ExchangeWords } from '../words.js';

const count = counter('en-GB');

/** What the volunteer exchange says in English. */
export const words: ExchangeWords = {
  back: 'Back to the list',
  kinds: {
    volunteering: 'Volunteering',
    'help-wanted': 'Help wanted',
    'help-offered': 'Help offered',
    equipment: 'To borrow',
    room: 'Room',
    mentoring: 'Mentoring',
  },
  commitments: {
    'one-off': 'One-off',
    regular: 'Regular',
    flexible: 'Flexible',
    'long-term': 'Long-term',
    digital: 'Digital',
  },
  audiences: {
    youth: 'Young people',
    families: 'Families',
    newcomers: 'Newcomers',
    seniors: 'Older people',
    groups: 'Groups',
  },
  searchOffers: 'Search offers',
  showFilters: active => (active ? `Filters (${active} active)` : 'Filters'),
  filterKind: 'Kind',
  filterCommitment: 'Commitment',
  offersFound: n => count(n, { one: '# offer', other: '# offers' }),
  noOffers: 'There are no offers at the moment.',
  noOffersFit: 'No offer fits right now.',
  hoursPer: {
    once: n => count(n, { one: '# hour', other: '# hours' }),
    week: n => count(n, { one: '# hour a week', other: '# hours a week' }),
    month: n => count(n, { one: '# hour a month', other: '# hours a month' }),
    year: n => count(n, { one: '# hour a year', other: '# hours a year' }),
  },
  checked: ago => `Last checked: ${ago}`,
  skills: 'What helps',
  helpfulLanguages: 'Helpful languages',
  audience: 'Especially for',
  minimumAge: years => `From age ${years}`,
  bring: 'Please bring',
  benefits: 'What you get',
};
