import { counter } from '../plural.js';
import type { ExchangeWords } from '../words.js';

const count = counter('ar');

const hours = (n: number): string =>
  count(n, {
    zero: 'لا ساعات',
    one: 'ساعة واحدة',
    two: 'ساعتان',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  });

/** What the volunteer exchange says in Arabic. */
export const words: ExchangeWords = {
  back: 'العودة إلى القائمة',
  kinds: {
    volunteering: 'تطوّع',
    'help-wanted': 'مساعدة مطلوبة',
    'help-offered': 'مساعدة معروضة',
    equipment: 'للاستعارة',
    room: 'قاعة',
    mentoring: 'مرافقة ودعم',
  },
  commitments: {
    'one-off': 'لمرة واحدة',
    regular: 'بانتظام',
    flexible: 'في أوقات مرنة',
    'long-term': 'لمدة طويلة',
    digital: 'عبر الإنترنت',
  },
  audiences: {
    youth: 'الشباب',
    families: 'العائلات',
    newcomers: 'القادمون الجدد',
    seniors: 'كبار السن',
    groups: 'المجموعات',
  },
  searchOffers: 'البحث في العروض',
  showFilters: active => (active ? `تصفية النتائج (المفعّل: ${active})` : 'تصفية النتائج'),
  filterKind: 'النوع',
  filterCommitment: 'الوقت المطلوب',
  offersFound: n =>
    count(n, {
      zero: 'لا عروض',
      one: 'عرض واحد',
      two: 'عرضان',
      few: '# عروض',
      many: '# عرضًا',
      other: '# عرض',
    }),
  noOffers: 'لا توجد عروض حاليًا.',
  noOffersFit: 'لا يوجد عرض مناسب الآن.',
  hoursPer: {
    once: hours,
    week: n => `${hours(n)} في الأسبوع`,
    month: n => `${hours(n)} في الشهر`,
    year: n => `${hours(n)} في السنة`,
  },
  checked: ago => `آخر مراجعة: ${ago}`,
  skills: 'ما يفيد',
  helpfulLanguages: 'لغات مفيدة',
  audience: 'الفئات المناسبة خصوصًا',
  minimumAge: years => `من سن ${years}`,
  bring: 'يرجى إحضار',
  benefits: 'ما تحصلون عليه',
};
