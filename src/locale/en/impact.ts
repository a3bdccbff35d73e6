import type { ImpactWords } from '../words.js';

/** What the impact counter says in English. */
export const words: ImpactWords = {
  asOf: date => `As of ${date}`,
  ofGoal: goal => `of ${goal}`,
  noMetrics: 'There are no figures at the moment.',
  series: 'Over time',
};
