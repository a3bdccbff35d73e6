import type { AnswerFault } from '../../contract/answer-rules.js';
import { invalidAnswers, placeGone, type Problem } from '../../contract/problem.js';

/** What the backend found wrong that the page did not, by field name. */
export function problemFaults({ type, errors = [] }: Problem = {}): Map<string, AnswerFault> {
  if (type !== invalidAnswers && type !== placeGone) return new Map();
  return new Map(errors.map(({ pointer, code }) => [fieldIn(pointer), code as AnswerFault]));
}

/** The name of a field in a JSON Pointer into the request (RFC 6901 section 4). */
const fieldIn = (pointer: string): string =>
  pointer
    .replace(/^\/answers\//, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
