import type { Category } from '../../../src/contract/category.ts';
import type { Translated } from '../../../src/backends/translate.ts';

const names = {
  nachbarschaft: ['Nachbarschaft', 'Neighbourhood', 'الجيران'],
  senioren: ['Ältere Menschen', 'Older people', 'كبار السن'],
  kinder: ['Kinder und Jugend', 'Children and youth', 'الأطفال والشباب'],
  sprache: ['Bildung und Sprache', 'Learning and language', 'التعليم واللغة'],
  ankommen: ['Ankommen', 'Arriving', 'القادمون الجدد'],
  sport: ['Sport und Bewegung', 'Sport', 'الرياضة'],
  musik: ['Musik und Bühne', 'Music and stage', 'الموسيقى والمسرح'],
  kultur: ['Kultur und Geschichte', 'Culture and history', 'الثقافة والتاريخ'],
  natur: ['Natur und Garten', 'Nature and gardens', 'الطبيعة والحدائق'],
  tiere: ['Tiere', 'Animals', 'الحيوانات'],
  reparieren: ['Reparieren und Technik', 'Repair and technology', 'التصليح والتقنية'],
  rettung: ['Rettung und Schutz', 'Rescue services', 'الإنقاذ والحماية'],
  essen: ['Essen und Teilen', 'Food and sharing', 'الطعام والمشاركة'],
  beratung: ['Rat und Begleitung', 'Advice and company', 'الاستشارة والمرافقة'],
} as const;

/** The subjects the town files its offers and events under. */
export type CategoryId = keyof typeof names;

/** All subjects with their names in three languages. */
export const categories: Translated<Category>[] = Object.entries(names).map(([id, [de, en, ar]]) => ({
  id,
  lang: 'de',
  name: de,
  translations: { en: { name: en }, ar: { name: ar } },
}));

/** Some subjects as they stand at a German item. */
export const categoriesOf = (ids: readonly CategoryId[]): Category[] => ids.map(id => ({ id, name: names[id][0] }));
