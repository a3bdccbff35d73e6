import { counter } from '../plural.js';
import type { CalendarWords } from '../calendar-words.js';

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

/** What the calendar says in Arabic. */
export const words: CalendarWords = {
  price: 'التكلفة',
  listView: 'قائمة',
  weekView: 'أسبوع',
  monthView: 'شهر',
  view: 'طريقة العرض',
  previous: 'الفترة السابقة',
  next: 'الفترة التالية',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  previousWeek: 'الأسبوع السابق',
  nextWeek: 'الأسبوع التالي',
  chooseMonth: 'اختيار شهر',
  month: 'الشهر',
  year: 'السنة',
  showMonth: 'عرض',
  weekShort: number => `الأسبوع ${number}`,
  weekWord: 'أسبوع',
  severalDays: 'فعاليات تمتد عدة أيام',
  today: 'اليوم',
  allDay: 'طوال اليوم',
  eventStatus: {
    EventScheduled: 'في موعده',
    EventCancelled: 'ملغى',
    EventPostponed: 'مؤجَّل',
    EventRescheduled: 'موعد جديد',
  },
  fromDay: date => `ابتداءً من ${date}`,
  eventsOn: events,
  moreEvents: n =>
    count(n, {
      zero: 'لا غيرها',
      one: 'وواحدة غيرها',
      two: 'واثنتان غيرها',
      few: 'و# غيرها',
      many: 'و# غيرها',
      other: 'و# غيرها',
    }),
  noEvents: 'لا توجد فعاليات مقررة حاليًا.',
  searchAndFilter: active => (active ? `بحث وتصفية (${active})` : 'بحث وتصفية'),
  filterEvents: active => (active ? `تصفية (${active})` : 'تصفية'),
  searchEvents: 'البحث في الفعاليات',
  noEventsFit: 'لا توجد فعالية مناسبة الآن.',
  noEventsIn: month => `لا توجد فعاليات مقررة في ${month}.`,
  noEventsInWeek: 'لا توجد فعاليات مقررة في هذا الأسبوع.',
  nextEvent: date => `إلى الفعالية التالية: ${date}`,
  lastEvent: date => `إلى آخر فعالية قبلها: ${date}`,
  asOf: moment => `آخر تحديث: ${moment}`,
  moreThanRead: n =>
    count(n, {
      zero: 'لا تظهر هنا كل العناصر.',
      one: 'هناك أكثر من عنصر واحد، ويظهر هنا الأول فقط.',
      two: 'هناك أكثر من عنصرين، ويظهر هنا الأولان فقط.',
      few: 'هناك أكثر من # عناصر، وتظهر هنا الأولى منها فقط.',
      many: 'هناك أكثر من # عنصرًا، وتظهر هنا الأولى منها فقط.',
      other: 'هناك أكثر من # عنصر، وتظهر هنا الأولى منها فقط.',
    }),
  yourTime: times => `بتوقيتكم ${times}`,
  eventsFound: events,
  addToCalendar: 'إضافة إلى تقويمكم',
  subscribe: 'اشتراك أو حفظ',
  printView: 'طباعة',
  backToCalendar: 'العودة إلى التقويم',
  backToEvent: 'رجوع',
  timesIn: zone => `المنطقة الزمنية للأوقات: ${zone}`,
};
