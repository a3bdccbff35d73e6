import { counter } from '../plural.js';
import { inUnits } from '../waiting.js';
import type { CommonWords } from '../words.js';

const count = counter('ar');

/** As they stand after a preposition. */
const waits = {
  second: { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', other: '# ثانية' },
  minute: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' },
  hour: { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' },
};

/**
 * Modern Standard Arabic for people who are new in town. The plural address and verbal nouns on buttons leave the
 * reader's gender open; inserts that arrive as text stand where no noun has to agree with their number.
 */
export const words: CommonWords = {
  loading: 'جارٍ التحميل…',
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  showMore: 'عرض المزيد',
  pair: (first, second) => `${first}، ${second}`,
  onlyIn: language => `باللغة ${language} فقط`,
  omitted: n =>
    count(n, {
      zero: 'كل العناصر ظاهرة هنا.',
      one: 'تعذّرت قراءة عنصر واحد، وهو غير ظاهر هنا.',
      two: 'تعذّرت قراءة عنصرين، وهما غير ظاهرين هنا.',
      few: 'تعذّرت قراءة # عناصر، وهي غير ظاهرة هنا.',
      many: 'تعذّرت قراءة # عنصرًا، وهي غير ظاهرة هنا.',
      other: 'تعذّرت قراءة # عنصر، وهي غير ظاهرة هنا.',
    }),
  faults: {
    offline: 'لا يوجد اتصال بالإنترنت الآن. يمكنكم إعادة المحاولة عند عودة الاتصال.',
    unreachable: 'لا يمكن الوصول إلى المعلومات الآن. يرجى إعادة المحاولة بعد بضع دقائق.',
    timeout: 'يستغرق الرد وقتًا طويلًا. ربما يكون الاتصال ضعيفًا الآن.',
    'not-found': 'لم يعد هذا موجودًا هنا. ربما تمت إزالته.',
    busy: 'عدد الطلبات كبير جدًا الآن.',
    server: 'حدث خطأ لدينا. يرجى إعادة المحاولة لاحقًا.',
    'not-json': 'وصل شيء آخر بدلًا من المعلومات. يرجى إعادة المحاولة لاحقًا.',
    'wrong-shape': 'وصلت المعلومات ناقصة. يرجى إعادة المحاولة لاحقًا.',
    'too-large': 'وصلت معلومات أكثر مما يمكن عرضه هنا.',
    refused: 'رُفض الطلب.',
    unsupported: 'نأسف، هذا غير ممكن هنا.',
    'no-backend': 'لم يُحدَّد هنا مصدر للمعلومات بعد.',
  },
  retryAfter(seconds) {
    const { count: number, unit } = inUnits(seconds);
    return `يرجى إعادة المحاولة بعد ${count(number, waits[unit])}.`;
  },
  availability: {
    open: 'توجد أماكن متاحة',
    low: 'بقيت أماكن قليلة',
    waitlist: 'قائمة انتظار',
    full: 'لا أماكن متاحة',
    soon: 'يبدأ التسجيل قريبًا',
    over: 'انتهى',
    cancelled: 'ملغى',
    paused: 'متوقف مؤقتًا',
  },
  placesLeft: n =>
    count(n, {
      zero: 'لم يبقَ أي مكان',
      one: 'بقي مكان واحد',
      two: 'بقي مكانان',
      few: 'بقيت # أماكن',
      many: 'بقي # مكانًا',
      other: 'بقي # مكان',
    }),
  online: 'من المنزل',
  barrierFree: 'بلا حواجز',
  signUp: 'التسجيل',
  joinWaitlist: 'الانضمام إلى قائمة الانتظار',
  writeMail: 'إرسال بريد إلكتروني',
  call: 'الاتصال',
  openLink: 'الانتقال إلى الموقع',
  writeMessage: 'كتابة رسالة',
  organizer: 'الجهة المنظمة',
  when: 'متى',
  where: 'أين',
  contact: 'للتواصل',
  offersShown: (shown, total) => `الظاهر هنا: ${shown} من ${total}`,
  readOnly: 'لا يمكن التسجيل عبر هذه الصفحة.',
  source: name => `المصدر: ${name}`,
  sourcesAnswered: (answered, all) => `أجاب ${answered} من ${all} من المصادر.`,
  sourcesFailed: names => `غير متاح حاليًا: ${names}.`,
  sourcesWaiting: names => `ما زال في الطريق: ${names}.`,
  checked: ago => `آخر مراجعة: ${ago}`,
  stale: checked => `${checked} – يُرجى الاستفسار`,
};
