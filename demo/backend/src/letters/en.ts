import type { LetterWords } from './words.js';

const notYou = 'Was this not you? Then somebody else gave your address.';

/** English. */
export const en: LetterWords = {
  greeting: 'Hello,',
  subject: {
    'confirm-address': title => `Please confirm: ${title}`,
    confirmed: title => `Signed up: ${title}`,
    waitlisted: title => `On the waiting list: ${title}`,
    offered: title => `A place is free: ${title}`,
    expired: title => `Time has run out: ${title}`,
    cancelled: title => `Sign-up cancelled: ${title}`,
    repeat: title => `Signed up already: ${title}`,
  },
  news: {
    'confirm-address': title =>
      `Thank you for signing up for “${title}”. Your sign-up counts once you confirm it with this link.`,
    confirmed: title => `Your sign-up for “${title}” is confirmed. Good to have you with us!`,
    waitlisted: title =>
      `All places for “${title}” are taken at the moment. You are on the waiting list. As soon as a place is free, we will write to you.`,
    offered: title => `A place has become free for “${title}”. We are keeping it for you.`,
    expired: title => `Your place for “${title}” was not confirmed in time. Your sign-up no longer counts.`,
    cancelled: title => `Your sign-up for “${title}” is cancelled.`,
    repeat: title => `Somebody has already signed up for “${title}” with your address. That one sign-up stands.`,
  },
  stands: {
    pending: 'It is not confirmed yet. Please confirm it with this link.',
    confirmed: 'It is confirmed; there is nothing more to do.',
    waitlisted: 'It is on the waiting list. As soon as a place is free, we will write to you.',
    offered: 'A place has become free. Please accept it with this link.',
  },
  confirm: 'Confirm sign-up',
  accept: 'Accept the place',
  confirmUntil: moment => `The link works until ${moment}. Until then we are keeping your place.`,
  confirmToWaitUntil: moment =>
    `The link works until ${moment}. All places are taken at the moment: it puts you on the waiting list.`,
  acceptUntil: moment => `Please answer by ${moment}. After that we will ask the next person on the waiting list.`,
  signUpAnew: 'Would you still like to come? Then please sign up again.',
  calendarAttached: 'The date for your calendar is attached.',
  manage: 'See, change or cancel your sign-up',
  what: 'What',
  when: 'When',
  where: 'Where',
  persons: 'People',
  position: 'Place on the waiting list',
  reference: 'Reference',
  keptUntil: day => `We will delete your details after ${day}.`,
  notYou: {
    'confirm-address': `${notYou} There is nothing to do: without confirmation the sign-up lapses.`,
    confirmed: `${notYou} Please cancel with the link.`,
    waitlisted: `${notYou} Please cancel with the link.`,
    offered: `${notYou} There is nothing to do: the place goes to the next person.`,
    expired: `${notYou} There is nothing to do.`,
    cancelled: 'Was it not you who cancelled? Then please get in touch with us.',
    repeat: `${notYou} There is nothing to do: the first sign-up has not changed.`,
  },
  questions: contact => `Questions? ${contact}`,
  sentBy: town => `This e-mail was sent automatically by “${town}”.`,
};
