import { counter } from '../plural.js';
import type { ExchangeWords } from '../words.js';
import { words as search } from './search.js';

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
  ...search,
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
  searchOffers: 'البحث في العروض',
  filters: {
    ...search.filters,
    kind: 'النوع',
    commitment: 'الوقت المطلوب',
    weekday: 'يوم الأسبوع',
    daytime: 'وقت اليوم',
    language: 'لغات مفيدة',
  },
  sortBy: 'الترتيب',
  sorts: {
    relevance: 'الأنسب أولًا',
    date: 'أقرب موعد أولًا',
    newest: 'الأحدث أولًا',
    nearest: 'الأقرب مسافة أولًا',
  },
  dayTimes: { morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' },
  boardKinds: {
    'help-wanted': 'مطلوب: مساعدة',
    'help-offered': 'معروض: مساعدة',
    equipment: 'معروض: معدات',
    room: 'معروض: غرفة',
  },
  nearMe: 'بالقرب مني',
  nearAsked: 'جارٍ تحديد الموقع …',
  nearRefused: 'تعذّر تحديد موقعك. ربما لا يسمح متصفحك بذلك.',
  nearConsent: searcher => `للبحث بالقرب منك يُرسَل موقعك، مقرَّبًا إلى كيلومتر واحد، إلى ${searcher}.`,
  nearAgree: 'موافق',
  nearDecline: 'لا أريد',
  nearForget: 'نسيان موقعي',
  anyDistance: 'أي مسافة',
  within: distance => `حتى ${distance}`,
  offersAtLeast: n =>
    count(n, {
      zero: 'لا عروض على الأقل',
      one: 'عرض واحد على الأقل',
      two: 'عرضان على الأقل',
      few: '# عروض على الأقل',
      many: '# عرضًا على الأقل',
      other: '# عرض على الأقل',
    }),
  ofThemFlexible: n => count(n, { other: 'منها # مرن' }),
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
  skills: 'ما يفيد',
  minimumAge: years => `من سن ${years}`,
  bring: 'يرجى إحضار',
  benefits: 'ما تحصلون عليه',
  lending: {
    availability: {
      open: 'متاح',
      low: 'لم يبقَ إلا القليل',
      waitlist: 'يمكن الحجز مسبقًا',
      full: 'غير متاح حاليًا',
      soon: 'متاح قريبًا',
      over: 'انتهى',
      cancelled: 'سُحب العرض',
      paused: 'متوقف مؤقتًا',
    },
    placesLeft: n => count(n, { one: 'بقي واحد', two: 'بقي اثنان', few: 'بقي #', many: 'بقي #', other: 'بقي #' }),
    signUp: 'طلب',
    joinWaitlist: 'حجز مسبق',
  },
  available: 'متاح',
  deposit: 'التأمين',
  pickUp: 'الاستلام',
};
