import type { FormField } from 'miteinand/contract/form.js';
import type { Answers } from 'miteinand/contract/signup.js';
import { oneLine, type NewMail } from '../mail/queue.js';
import type { MessageWords } from './words.js';

/** What a message is made of. */
export interface Message {
  recipient: string;
  /** What it is about, and through whom it comes, in words. */
  title: string;
  town: string;
  reference: string;
  fields: readonly FormField[];
  answers: Answers;
  words: MessageWords;
}

/** The mail to whoever posted what the message is about. Answers go to the visitor, by the first address they gave. */
export function messageMail({
  recipient,
  title,
  town,
  reference,
  fields,
  answers,
  words,
}: Message): Omit<NewMail, 'signup'> {
  const about = oneLine(title, 120);
  const given = fields.filter(({ name }) => Object.hasOwn(answers, name) && isGiven(answers[name]));
  const replyTo = given.filter(({ type }) => type === 'email').map(({ name }) => line(answers[name]))[0];
  const paragraphs = [
    words.greeting,
    words.intro(about, oneLine(town, 120)),
    given
      .filter(({ type }) => type !== 'consent')
      .map(field => describe(field, answers[field.name]))
      .join('\n'),
    replyTo ? words.reply(replyTo) : words.noReply,
    words.reference(reference),
  ];
  return { recipient, replyTo: replyTo || undefined, subject: words.subject(about), text: paragraphs.join('\n\n') };
}

type Answer = Answers[string];

const isGiven = (answer: Answer): boolean => (Array.isArray(answer) ? answer.length > 0 : answer !== '');

/** An answer under its label; indented lines cannot pretend to be the next label. */
function describe({ label, type, options }: FormField, answer: Answer): string {
  if (type === 'textarea') return `${label}:\n${lines(answer)}`;
  const values = Array.isArray(answer) ? answer : [line(answer)];
  const chosen = values.map(value => options?.find(option => option.value === value)?.label ?? value);
  return `${label}: ${chosen.join(', ')}`;
}

const line = (answer: Answer): string => (typeof answer === 'string' ? oneLine(answer, 500) : '');

const lines = (answer: Answer): string =>
  String(answer)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(text => `  ${text.replace(/\p{Cc}/gu, ' ')}`.trimEnd())
    .join('\n');
