import { counter } from '../plural.js';
import type { SignupWords } from '../signup-words.js';

const count = counter('ar');

/** What the sign-up form says in Arabic. */
export const words: SignupWords = {
  optional: 'اختياري',
  answerFaults: {
    required: 'يرجى ملء هذا الحقل.',
    'too-short': 'هذا قصير جدًا. يرجى كتابة المزيد.',
    'too-long': 'هذا طويل جدًا. يرجى اختصار النص.',
    'invalid-email': 'يرجى إدخال عنوان بريد إلكتروني، مثل name@example.org.',
    // Written together: a line from right to left would swap two groups of digits.
    'invalid-tel': 'يرجى إدخال رقم هاتف، مثل 01711234567.',
    'invalid-number': 'يرجى إدخال رقم.',
    'invalid-date': 'يرجى إدخال تاريخ صحيح.',
    'invalid-time': 'يرجى إدخال وقت، مثل 18:30.',
    'invalid-links': 'يرجى إدخال عناوين إنترنت تبدأ بـ \u2066https://\u2069.',
    'invalid-postal-code': 'يرجى إدخال رمز بريدي، مثل 12345.',
    'invalid-iban': 'يرجى التحقق من رقم \u2066IBAN\u2069. هناك رقم خاطئ أو ناقص.',
    'not-whole': 'يرجى إدخال عدد صحيح.',
    'too-small': 'هذه القيمة صغيرة جدًا أو مبكرة جدًا.',
    'too-large': 'هذه القيمة كبيرة جدًا أو متأخرة جدًا.',
    'unknown-option': 'يرجى اختيار شيء من القائمة.',
    unsupported: 'لا يمكن الإجابة عن هذا السؤال هنا.',
    'place-gone': 'لم يعد هنا مكان متاح. يرجى اختيار شيء آخر.',
  },
  consentMissing: 'لا يمكن المتابعة دون موافقتكم.',
  tooLong: limit => `الحد الأقصى لعدد الأحرف: ${limit}.`,
  errorsFound: n =>
    count(n, {
      zero: 'لا توجد أخطاء.',
      one: 'إجابة واحدة ناقصة أو غير مناسبة:',
      two: 'إجابتان ناقصتان أو غير مناسبتين:',
      few: '# إجابات ناقصة أو غير مناسبة:',
      many: '# إجابة ناقصة أو غير مناسبة:',
      other: '# إجابة ناقصة أو غير مناسبة:',
    }),
  sending: 'جارٍ الإرسال…',
  send: 'إرسال',
  sendFailed: 'لم يصل تسجيلكم بعد. ما كتبتموه ما زال هنا.',
  closed: 'التسجيل غير ممكن حاليًا.',
  placeGone: 'حُجز المكان الأخير قبل قليل.',
  waitlistOpen: 'يمكنكم الانضمام إلى قائمة الانتظار.',
  choose: 'يرجى الاختيار',
  confirmed: 'شكرًا لكم، تم تسجيلكم.',
  messageSent: 'أُرسلت رسالتك. سيصلك الرد على بريدك الإلكتروني.',
  waitlisted: position => `أنتم على قائمة الانتظار، الترتيب: ${position}.`,
  pending: 'يرجى تأكيد التسجيل عبر الرابط في رسالتنا الإلكترونية.',
  reference: 'رقم تسجيلكم',
  manageLink: 'عرض التسجيل أو إلغاؤه',
  signUpAnother: 'تسجيل شخص آخر',
  cancelSignup: 'إلغاء التسجيل',
  cancelSure: 'هل تريدون حقًا إلغاء التسجيل؟ سيصبح مكانكم متاحًا لغيركم.',
  cancelled: 'أُلغي تسجيلكم. شكرًا لإبلاغنا.',
  keepSignup: 'الإبقاء على التسجيل',
  noSignup: 'تعرض هذه الصفحة تسجيلكم عند فتح الرابط الوارد في رسالة التأكيد.',
  noForm: 'لم يُحدَّد هنا ما يتم التسجيل له.',
  dataProtection: 'حماية البيانات',
};
