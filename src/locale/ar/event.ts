import { counter } from '../plural.js';
import type { EventWords } from '../calendar-words.js';

const count = counter('ar');

const events = (n: number): string =>
  count(n, {
    zero: 'لا فعاليات',
    one: 'فعالية واحدة',
    two: 'فعاليتان',
    few: '# فعاليات',
    many: '# فعالية',
    other: '# فعالية',
  });

/** What stands at an opened event in Arabic. */
export const words: EventWords = {
  partOf: 'جزء من',
  series: 'السلسلة',
  furtherDates: 'مواعيد أخرى',
  andMore: n =>
    count(n, {
      zero: 'لا غيرها',
      one: 'وموعد آخر',
      two: 'وموعدان آخران',
      few: 'و# مواعيد أخرى',
      many: 'و# موعدًا آخر',
      other: 'و# موعد آخر',
    }),
  takePartOnline: 'المشاركة عبر الإنترنت',
  showOnMap: 'العرض على خريطة',
  mapApp: 'تطبيق الخرائط على هذا الجهاز',
  otherProviders: 'تؤدي هذه الروابط إلى جهات أخرى:',
  pictureAt: host => `عرض الصورة في ${host}`,
  whichDates: 'ماذا تريدون إضافته إلى تقويمكم؟',
  thisDate: 'هذا الموعد فقط',
  wholeSeries: 'جميع مواعيد السلسلة',
  calendarFile: 'كملف تقويم (‎.ics)',
  seriesByFile: 'السلسلة كاملة تحتاج إلى ملف التقويم، وتفتحه جميع التقويمات تقريبًا.',
  programme: 'البرنامج',
  searchProgramme: 'البحث في البرنامج',
  partsFound: n =>
    count(n, {
      zero: 'لا فقرات',
      one: 'فقرة واحدة',
      two: 'فقرتان',
      few: '# فقرات',
      many: '# فقرة',
      other: '# فقرة',
    }),
  exhibitors: 'العارضون',
  searchExhibitors: 'البحث بالاسم أو الموضوع أو الجناح',
  exhibitorsFound: n =>
    count(n, {
      zero: 'لا أجنحة',
      one: 'جناح واحد',
      two: 'جناحان',
      few: '# أجنحة',
      many: '# جناحًا',
      other: '# جناح',
    }),
  stand: 'الجناح',
  others: 'غير ذلك',
  subscribeFor: 'بعد ذلك تظهر الفعاليات الجديدة والتغييرات في تقويمكم تلقائيًا.',
  inCalendarApp: 'الاشتراك في تطبيق التقويم',
  byAddress: 'عنوان الاشتراك',
  downloadEvents: 'الفعاليات كملف تقويم (‎.ics)',
  downloaded: n => `يحتوي الملف على ${events(n)}.`,
  onlyFirst: n => `هناك المزيد، والمدرج أول ${events(n)}.`,
  printShown: 'طباعة المعروض هنا',
  printMonths: 'طباعة جميع الفعاليات، كل شهر في صفحة مستقلة',
  onlineView: 'رمز QR يؤدي إلى هذا التقويم على الإنترنت',
};
