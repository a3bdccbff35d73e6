import type { AnswerFault } from '../../contract/answer-rules.js';
import type { FormField } from '../../contract/form.js';
import type { AnsweringWords } from '../../locale/signup-words.js';
import type { Speech } from '../../locale/speech.js';
import { wordFor } from '../../locale/word-for.js';

/** What is wrong and how to mend it. */
export function faultText(field: FormField, fault: AnswerFault, speech: Speech<AnsweringWords>): string {
  const { words } = speech;
  if (field.type === 'consent') return words.consentMissing;
  const text = wordFor(words.answerFaults, fault) ?? words.faults.refused;
  return [text, limitText(field, fault, speech)].filter(Boolean).join(' ');
}

/** Where the limit is that an answer went over. */
function limitText(
  field: FormField,
  fault: AnswerFault,
  { words, formats }: Speech<AnsweringWords>,
): string | undefined {
  const { min, max, minLength, maxLength } = field;
  const say = (limit: number | string): string =>
    typeof limit === 'number' ? formats.number(limit) : field.type === 'date' ? formats.date(limit) : limit;
  if (fault === 'too-short' && minLength) return words.tooShort(say(minLength));
  if (fault === 'too-long' && maxLength) return words.tooLong(say(maxLength));
  if (fault === 'too-small' && min !== undefined) return words.fromLimit(say(min));
  if (fault === 'too-large' && max !== undefined) return words.toLimit(say(max));
  return undefined;
}
