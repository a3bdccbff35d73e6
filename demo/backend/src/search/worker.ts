import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openReading } from '../db/open.js';
import { ProblemError } from '../http/problems.js';
import { answer } from './answering.js';
import { CurrentIndex } from './current-index.js';
import type { FromReader, ReaderAnswer, ReaderSettings, ToReader } from './messages.js';

// The thread that reads lists: long reads of SQLite, which blocks, and the work on the index never hold a sign-up back.

const { database, host, isStale } = workerData as ReaderSettings;
const port = parentPort!;
const db = openReading(database);
const current = new CurrentIndex(db, isStale);
void prepare();

port.on('message', (message: ToReader) => {
  if (message === 'close') void db.destroy().finally(() => port.close());
  else void reply(message);
});
port.postMessage('started' satisfies FromReader);

/** Builds the index before the first question; while the database is out of reach, it tries again. */
async function prepare(): Promise<void> {
  for (;;) {
    try {
      await current.get();
      return port.postMessage('indexed' satisfies FromReader);
    } catch {
      await pause(1000, undefined, { ref: false });
    }
  }
}

async function reply({ id, question }: Exclude<ToReader, 'close'>): Promise<void> {
  let message: ReaderAnswer;
  try {
    message = { id, answer: await answer(db, await current.get(), question, host) };
  } catch (error) {
    message = { id, ...failure(error as Error) };
  }
  port.postMessage(message);
}

/** Errors lose what they hold besides their text when they are sent to another thread. */
function failure(error: Error & { code?: unknown; errcode?: unknown }): Pick<ReaderAnswer, 'problem' | 'error'> {
  const { message, stack, code, errcode } = error;
  if (error instanceof ProblemError)
    return { problem: { status: error.status, title: message, details: error.details } };
  return { error: { message, stack, code, errcode } };
}
