import type { DatabaseAddress } from '../db/open.js';
import type { ProblemDetails } from '../http/problems.js';
import type { Answer, Question } from './question.js';

/** What the reading thread is started with. */
export interface ReaderSettings {
  database: DatabaseAddress;
  /** Host of the API, in the UIDs of the calendar. */
  host: string;
  /** For a negative control: never looks for changes. */
  isStale: boolean;
}

/** What the reading thread is told. */
export type ToReader = 'close' | { id: number; question: Question };

/** What the reading thread says: that it has started, and answers. */
export type FromReader = 'started' | 'indexed' | ReaderAnswer;

/** The answer to a question; one of the three besides the id. */
export interface ReaderAnswer {
  id: number;
  answer?: Answer;
  problem?: { status: number; title: string; details: ProblemDetails };
  error?: { message: string; stack: string | undefined; code: unknown; errcode: unknown };
}
