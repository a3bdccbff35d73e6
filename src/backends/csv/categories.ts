import type { Category } from '../../contract/category.js';
import type { Translated } from '../translate.js';
import { slug } from './slug.js';

/** Subjects as German tables name them, with their names in English and Arabic; each stands for itself alone. */
const translations: Record<string, readonly [en: string, ar: string]> = {
  Bildung: ['Education', 'التعليم'],
  'Bildung und Sprache': ['Education and language', 'التعليم واللغة'],
  Digitales: ['Digital life', 'الحياة الرقمية'],
  Familie: ['Family', 'الأسرة'],
  Familien: ['Families', 'الأسر'],
  Feste: ['Festivals', 'المهرجانات'],
  Feuerwehr: ['Fire brigade', 'الإطفاء'],
  Flucht: ['Refugees', 'اللاجئون'],
  Freizeit: ['Leisure', 'أوقات الفراغ'],
  Garten: ['Gardening', 'البستنة'],
  Geschichte: ['History', 'التاريخ'],
  Gesundheit: ['Health', 'الصحة'],
  'Gesundheit und Pflege': ['Health and care', 'الصحة والرعاية'],
  Handwerk: ['Crafts', 'الحِرف'],
  Inklusion: ['Inclusion', 'الدمج'],
  Integration: ['Integration', 'الاندماج'],
  Jugend: ['Young people', 'الشباب'],
  Kinder: ['Children', 'الأطفال'],
  'Kinder und Jugend': ['Children and young people', 'الأطفال والشباب'],
  Kirche: ['Church', 'الكنيسة'],
  Kultur: ['Culture', 'الثقافة'],
  Kunst: ['Art', 'الفن'],
  'Kunst und Kultur': ['Art and culture', 'الفن والثقافة'],
  Migration: ['Migration', 'الهجرة'],
  Musik: ['Music', 'الموسيقى'],
  Nachbarschaft: ['Neighbourhood', 'الجيران'],
  Nachbarschaftshilfe: ['Help among neighbours', 'مساعدة الجيران'],
  Natur: ['Nature', 'الطبيعة'],
  'Natur und Garten': ['Nature and gardens', 'الطبيعة والحدائق'],
  'Natur und Umwelt': ['Nature and environment', 'الطبيعة والبيئة'],
  Naturschutz: ['Nature conservation', 'حماية الطبيعة'],
  Pflege: ['Care', 'الرعاية'],
  Politik: ['Politics', 'السياسة'],
  Religion: ['Religion', 'الدين'],
  Rettungsdienst: ['Rescue services', 'خدمات الإنقاذ'],
  Schule: ['School', 'المدرسة'],
  Senioren: ['Older people', 'كبار السن'],
  Soziales: ['Social work', 'العمل الاجتماعي'],
  Sport: ['Sport', 'الرياضة'],
  'Sport und Bewegung': ['Sport and exercise', 'الرياضة والحركة'],
  Sprache: ['Language', 'اللغة'],
  Technik: ['Technology', 'التقنية'],
  Tiere: ['Animals', 'الحيوانات'],
  Tierschutz: ['Animal welfare', 'الرفق بالحيوان'],
  Umwelt: ['Environment', 'البيئة'],
  Umweltschutz: ['Environmental protection', 'حماية البيئة'],
  Veranstaltungen: ['Events', 'الفعاليات'],
};

const bySlug = new Map(Object.entries(translations).map(([name, texts]) => [slug(name), texts]));

/** Those subjects of a table whose names are known in other languages; in German they are called as the table says. */
export function translateCategories(offers: readonly { categories?: Category[] }[]): Translated<Category>[] {
  const found = new Map<string, Translated<Category>>();
  for (const { id, name } of offers.flatMap(({ categories = [] }) => categories)) {
    const [en, ar] = bySlug.get(id) ?? [];
    if (en && ar && !found.has(id))
      found.set(id, { id, lang: 'de', name, translations: { en: { name: en }, ar: { name: ar } } });
  }
  return [...found.values()];
}
