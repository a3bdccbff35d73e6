import type { SearchWords } from '../words.js';

/** What the filters of a list say in Arabic. */
export const words: SearchWords = {
  showFilters: active => (active ? `تصفية النتائج (المفعّل: ${active})` : 'تصفية النتائج'),
  filters: {
    category: 'الموضوع',
    language: 'اللغة',
    audience: 'مناسب خصوصًا لـ',
    place: 'المكان',
    organization: 'الجمعية أو الجهة',
    access: 'بلا عوائق',
    places: 'فقط ما فيه أماكن شاغرة',
  },
  moreFilters: 'مرشحات أخرى',
  activeFilters: 'المرشحات المفعّلة',
  removeFilter: name => `إزالة المرشح: ${name}`,
  resetFilters: 'إلغاء التصفية',
  audiences: {
    youth: 'الشباب',
    families: 'العائلات',
    newcomers: 'القادمون الجدد',
    seniors: 'كبار السن',
    groups: 'المجموعات',
  },
  searchedFor: text => `«${text}»`,
  understoodAs: words => `جرى البحث عن: ${words}.`,
};
