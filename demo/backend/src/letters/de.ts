import type { LetterWords } from './words.js';

const notYou = 'Waren Sie das nicht? Dann hat jemand anderes Ihre Adresse angegeben.';

/** German: friendly, plain, "Sie". */
export const de: LetterWords = {
  greeting: 'Guten Tag,',
  subject: {
    'confirm-address': title => `Bitte bestätigen: ${title}`,
    confirmed: title => `Angemeldet: ${title}`,
    waitlisted: title => `Auf der Warteliste: ${title}`,
    offered: title => `Ein Platz ist frei: ${title}`,
    expired: title => `Frist abgelaufen: ${title}`,
    cancelled: title => `Abgemeldet: ${title}`,
    repeat: title => `Schon angemeldet: ${title}`,
  },
  news: {
    'confirm-address': title =>
      `vielen Dank für Ihre Anmeldung zu „${title}“. Sie gilt erst, wenn Sie sie mit diesem Link bestätigen.`,
    confirmed: title => `Ihre Anmeldung zu „${title}“ ist bestätigt. Schön, dass Sie dabei sind!`,
    waitlisted: title =>
      `bei „${title}“ sind gerade alle Plätze vergeben. Sie stehen auf der Warteliste. Sobald ein Platz frei wird, schreiben wir Ihnen.`,
    offered: title => `bei „${title}“ ist ein Platz frei geworden. Wir halten ihn für Sie frei.`,
    expired: title =>
      `Ihr Platz bei „${title}“ wurde nicht rechtzeitig bestätigt. Ihre Anmeldung gilt deshalb nicht mehr.`,
    cancelled: title => `Ihre Anmeldung zu „${title}“ ist abgesagt.`,
    repeat: title => `mit Ihrer Adresse gibt es schon eine Anmeldung zu „${title}“. Es bleibt bei dieser einen.`,
  },
  stands: {
    pending: 'Sie ist noch nicht bestätigt. Bitte bestätigen Sie sie mit diesem Link.',
    confirmed: 'Sie ist bestätigt; Sie müssen nichts weiter tun.',
    waitlisted: 'Sie stehen damit auf der Warteliste. Sobald ein Platz frei wird, schreiben wir Ihnen.',
    offered: 'Ein Platz ist frei geworden. Bitte nehmen Sie ihn mit diesem Link an.',
  },
  confirm: 'Anmeldung bestätigen',
  accept: 'Platz annehmen',
  confirmUntil: moment => `Der Link gilt bis ${moment}. So lange ist Ihr Platz vorgemerkt.`,
  confirmToWaitUntil: moment =>
    `Der Link gilt bis ${moment}. Gerade sind alle Plätze vergeben: Sie kommen damit auf die Warteliste.`,
  acceptUntil: moment => `Bitte antworten Sie bis ${moment}. Danach fragen wir die nächste Person auf der Warteliste.`,
  signUpAnew: 'Möchten Sie noch dabei sein? Dann melden Sie sich bitte noch einmal an.',
  calendarAttached: 'Den Termin für Ihren Kalender finden Sie im Anhang.',
  manage: 'Anmeldung ansehen, ändern oder absagen',
  what: 'Wofür',
  when: 'Wann',
  where: 'Wo',
  persons: 'Personen',
  position: 'Platz auf der Warteliste',
  reference: 'Vorgangsnummer',
  keptUntil: day => `Ihre Angaben löschen wir nach dem ${day}.`,
  notYou: {
    'confirm-address': `${notYou} Sie müssen nichts tun: Ohne Bestätigung verfällt die Anmeldung.`,
    confirmed: `${notYou} Bitte sagen Sie dann mit dem Link ab.`,
    waitlisted: `${notYou} Bitte sagen Sie dann mit dem Link ab.`,
    offered: `${notYou} Sie müssen nichts tun: Der Platz geht dann an die nächste Person.`,
    expired: `${notYou} Sie müssen nichts tun.`,
    cancelled: 'Haben Sie nicht selbst abgesagt? Dann melden Sie sich bitte bei uns.',
    repeat: `${notYou} Sie müssen nichts tun: An der ersten Anmeldung hat sich nichts geändert.`,
  },
  questions: contact => `Fragen? ${contact}`,
  sentBy: town => `Diese E-Mail hat „${town}“ automatisch verschickt.`,
};
