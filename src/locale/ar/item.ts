import type { ItemWords } from '../words.js';

/** What stands under an opened offer or event in Arabic. */
export const words: ItemWords = {
  share: 'مشاركة',
  linkCopied: 'تم نسخ الرابط.',
  linkMarked: 'الرابط محدَّد، ويمكنكم نسخه الآن.',
  link: 'الرابط',
  print: 'طباعة',
  notPrinted: 'نأسف، الطباعة غير ممكنة من هنا.',
  reportMistake: 'الإبلاغ عن خطأ',
  mistakeSubject: title => `خطأ في «${title}»`,
  mistakeText: (title, link) => `مرحبًا،\n\nيوجد خطأ في «${title}»:\n\n\n\n${link}`,
  qrCode: 'رمز QR مع رابط هذه الصفحة',
};
