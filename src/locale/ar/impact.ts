import type { ImpactWords } from '../words.js';

/** What the impact counter says in Arabic. */
export const words: ImpactWords = {
  asOf: date => `حتى تاريخ ${date}`,
  ofGoal: goal => `من أصل ${goal}`,
  noMetrics: 'لا توجد أرقام حاليًا.',
  series: 'مع مرور الوقت',
};
