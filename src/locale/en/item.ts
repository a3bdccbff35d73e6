import type { ItemWords } from '../words.js';

/** What stands under an opened offer or event in English. */
export const words: ItemWords = {
  share: 'Share',
  linkCopied: 'The link has been copied.',
  linkMarked: 'The link is selected. You can copy it now.',
  link: 'Link',
  print: 'Print',
  notPrinted: 'Sorry, printing is not possible from here.',
  reportMistake: 'Report a mistake',
  mistakeSubject: title => `Mistake in “${title}”`,
  mistakeText: (title, link) => `Hello,\n\nsomething is wrong with “${title}”:\n\n\n\n${link}`,
  qrCode: 'QR code with the link to this page',
};
