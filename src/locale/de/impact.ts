import type { ImpactWords } from '../words.js';

/** What the impact counter says in German. */
export const words: ImpactWords = {
  asOf: date => `Stand: ${date}`,
  ofGoal: goal => `von ${goal}`,
  noMetrics: 'Zurzeit gibt es keine Zahlen.',
  series: 'Verlauf',
};
