import type { SignupWords } from '../signup-words.js';

/** What the sign-up form says at its first look, in Arabic. */
export const words: SignupWords = {
  optional: 'اختياري',
  send: 'إرسال',
  closed: 'التسجيل غير ممكن حاليًا.',
  closedBy: {
    full: 'جميع الأماكن محجوزة.',
    soon: 'لم يبدأ التسجيل بعد.',
    over: 'انتهى هذا بالفعل.',
    cancelled: 'أُلغي هذا.',
  },
  elsewhere: 'عذرًا، لا يمكن ملء هذه الاستمارة هنا.',
  beyond: 'لا يمكن الإجابة عن هذا السؤال هنا.',
  choose: 'يرجى الاختيار',
  stepOn: 'التالي',
  noForm: 'لم يُحدَّد هنا ما يتم التسجيل له.',
  kept: duration => `بعد انتهاء كل شيء نحتفظ ببياناتكم لمدة ${duration} ثم نحذفها.`,
  dataProtection: 'حماية البيانات',
};
