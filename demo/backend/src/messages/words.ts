/** The words around a message. */
export interface MessageWords {
  subject(title: string): string;
  greeting: string;
  intro(title: string, town: string): string;
  /** Follows when the message came with an address. */
  reply(address: string): string;
  noReply: string;
  reference(reference: string): string;
}

const de: MessageWords = {
  subject: title => `Nachricht zu „${title}“`,
  greeting: 'Guten Tag,',
  intro: (title, town) => `über „${town}“ hat Ihnen jemand zu Ihrem Eintrag „${title}“ geschrieben:`,
  reply: address =>
    `Wenn Sie auf diese E-Mail antworten, geht Ihre Antwort an ${address}. Erst dann erfährt die Person Ihre Adresse.`,
  noReply: 'Eine E-Mail-Adresse steht nicht dabei; bitte antworten Sie nicht auf diese E-Mail.',
  reference: reference => `Vorgang ${reference}`,
};

const en: MessageWords = {
  subject: title => `Message about “${title}”`,
  greeting: 'Hello,',
  intro: (title, town) => `Somebody wrote to you through “${town}” about your entry “${title}”:`,
  reply: address =>
    `If you reply to this e-mail, your answer goes to ${address}. Only then do they learn your address.`,
  noReply: 'No e-mail address was given; please do not reply to this e-mail.',
  reference: reference => `Reference ${reference}`,
};

const words = { de, en };
type MailLanguage = keyof typeof words;

/** The first wished language that mails are written in, else German. */
export const mailLanguage = (wishes: readonly (string | null | undefined)[]): MailLanguage =>
  wishes.map(wish => wish?.split('-')[0]).find(wish => wish === 'de' || wish === 'en') ?? 'de';

/** The words of a language. */
export const messageWords = (language: MailLanguage): MessageWords => words[language];
