import type { ItemWords } from '../words.js';

/** What stands under an opened offer or event in German. */
export const words: ItemWords = {
  share: 'Teilen',
  linkCopied: 'Der Link ist kopiert.',
  linkMarked: 'Der Link ist markiert. Sie können ihn jetzt kopieren.',
  link: 'Link',
  print: 'Drucken',
  notPrinted: 'Von hier aus lässt sich leider nicht drucken.',
  reportMistake: 'Fehler melden',
  mistakeSubject: title => `Fehler bei „${title}“`,
  mistakeText: (title, link) => `Guten Tag,\n\nbei „${title}“ stimmt etwas nicht:\n\n\n\n${link}`,
  qrCode: 'QR-Code mit dem Link zu dieser Seite',
};
