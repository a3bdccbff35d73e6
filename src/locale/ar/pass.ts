import { counter } from '../plural.js';
import type { PassWords } from '../words.js';

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

/** What the pass viewer says in Arabic. */
export const words: PassWords = {
  pass: 'جواز التطوّع',
  holder: 'صادر باسم',
  issuer: 'صادر عن',
  validFrom: 'صالح من',
  validUntil: 'صالح حتى',
  hours: 'الساعات',
  hoursGiven: hours,
  stamps: 'الأختام',
  noPass: 'لم يُحدَّد هنا الجواز المطلوب عرضه.',
  checkedAt: moment => `تم التحقق: ${moment}`,
  checks: 'ما تم التحقق منه',
  verdicts: {
    genuine: 'أصلي',
    'unknown-issuer': 'التوقيع صحيح، والجهة غير معروفة',
    expired: 'انتهت صلاحيته',
    'not-yet-valid': 'لم تبدأ صلاحيته بعد',
    forged: 'مزوَّر',
    unchecked: 'لا يمكن التحقق منه',
  },
  verdictReasons: {
    genuine: 'التوقيع صحيح، والجهة التي أصدرت الجواز معروفة هنا.',
    'unknown-issuer': 'التوقيع صحيح، لكن هذه الجهة ليست في قائمة الجهات الموثوقة.',
    expired: 'الجواز أصلي، لكن صلاحيته انتهت.',
    'not-yet-valid': 'الجواز أصلي، لكن صلاحيته تبدأ لاحقًا.',
    forged: 'التوقيع لا يطابق المحتوى. لا تثقوا بهذا الجواز.',
    'no-proof': 'هذا الجواز لا يحمل توقيعًا.',
    'unknown-proof': 'لا يمكن هنا التحقق من هذا النوع من التوقيع.',
    'no-https': 'لم تُفتح هذه الصفحة عبر https. التحقق يحتاج إلى اتصال آمن.',
    'no-crypto': 'لا يستطيع هذا المتصفح التحقق من التوقيع.',
    'unreadable-dates': 'التوقيع صحيح، لكن تعذّرت قراءة مدة صلاحية الجواز.',
    'unknown-status': 'التوقيع صحيح. لا يمكن هنا معرفة ما إذا كان الجواز قد سُحب.',
  },
  checkNames: { signature: 'التوقيع', issuer: 'جهة الإصدار', period: 'الصلاحية' },
  checkResults: { passed: 'نجح التحقق', failed: 'لم ينجح التحقق', 'not-done': 'لم يتم التحقق' },
};
