import type { LetterWords } from './words.js';

/** Text in another script keeps its own order (Unicode isolates), also in plain text. */
const own = (text: string): string => `\u2068${text}\u2069`;

const notYou = 'لم تكن أنت؟ إذن كتب شخص آخر عنوانك.';

/** Arabic. */
export const ar: LetterWords = {
  greeting: 'مرحبًا،',
  subject: {
    'confirm-address': title => `الرجاء التأكيد: ${own(title)}`,
    confirmed: title => `تم التسجيل: ${own(title)}`,
    waitlisted: title => `في قائمة الانتظار: ${own(title)}`,
    offered: title => `يوجد مكان شاغر: ${own(title)}`,
    expired: title => `انتهت المهلة: ${own(title)}`,
    cancelled: title => `تم إلغاء التسجيل: ${own(title)}`,
    repeat: title => `أنت مسجَّل من قبل: ${own(title)}`,
  },
  news: {
    'confirm-address': title => `شكرًا لتسجيلك في «${own(title)}». لا يُحتسب التسجيل إلا بعد أن تؤكده بهذا الرابط.`,
    confirmed: title => `تم تأكيد تسجيلك في «${own(title)}». يسعدنا أنك معنا!`,
    waitlisted: title =>
      `جميع الأماكن في «${own(title)}» محجوزة الآن. أنت في قائمة الانتظار، وسنكتب إليك حالما يتوفر مكان.`,
    offered: title => `توفر مكان في «${own(title)}»، ونحن نحجزه لك.`,
    expired: title => `لم يتم تأكيد مكانك في «${own(title)}» في الوقت المحدد، ولذلك لم يعد تسجيلك ساريًا.`,
    cancelled: title => `تم إلغاء تسجيلك في «${own(title)}».`,
    repeat: title => `يوجد بعنوانك تسجيل سابق في «${own(title)}»، ويبقى هذا التسجيل وحده.`,
  },
  stands: {
    pending: 'لم يتم تأكيده بعد. الرجاء تأكيده بهذا الرابط.',
    confirmed: 'تم تأكيده، ولا حاجة إلى أي إجراء آخر.',
    waitlisted: 'وهو في قائمة الانتظار. سنكتب إليك حالما يتوفر مكان.',
    offered: 'توفر مكان. الرجاء قبوله بهذا الرابط.',
  },
  confirm: 'تأكيد التسجيل',
  accept: 'قبول المكان',
  confirmUntil: moment => `الرابط صالح حتى ${own(moment)}، ومكانك محجوز حتى ذلك الوقت.`,
  confirmToWaitUntil: moment =>
    `الرابط صالح حتى ${own(moment)}. جميع الأماكن محجوزة الآن، وبعد التأكيد تكون في قائمة الانتظار.`,
  acceptUntil: moment => `الرجاء الرد حتى ${own(moment)}. بعد ذلك نسأل الشخص التالي في قائمة الانتظار.`,
  signUpAnew: 'هل ما زلت ترغب في المشاركة؟ الرجاء التسجيل مرة أخرى.',
  calendarAttached: 'تجد الموعد لتقويمك في المرفق.',
  manage: 'عرض التسجيل أو تعديله أو إلغاؤه',
  what: 'التسجيل في',
  when: 'متى',
  where: 'أين',
  persons: 'عدد الأشخاص',
  position: 'الترتيب في قائمة الانتظار',
  reference: 'رقم التسجيل',
  keptUntil: day => `سنحذف بياناتك بعد ${own(day)}.`,
  notYou: {
    'confirm-address': `${notYou} لا حاجة إلى أي إجراء: يسقط التسجيل بدون تأكيد.`,
    confirmed: `${notYou} الرجاء الإلغاء عبر الرابط.`,
    waitlisted: `${notYou} الرجاء الإلغاء عبر الرابط.`,
    offered: `${notYou} لا حاجة إلى أي إجراء: ينتقل المكان إلى الشخص التالي.`,
    expired: `${notYou} لا حاجة إلى أي إجراء.`,
    cancelled: 'لم تلغِ التسجيل بنفسك؟ الرجاء الاتصال بنا.',
    repeat: `${notYou} لا حاجة إلى أي إجراء: لم يتغير شيء في التسجيل الأول.`,
  },
  questions: contact => `أسئلة؟ ${own(contact)}`,
  sentBy: town => `أُرسلت هذه الرسالة تلقائيًا من «${own(town)}».`,
};
