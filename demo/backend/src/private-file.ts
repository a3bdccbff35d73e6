import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes a file that only its owner reads, unless it is there. It appears with all that stands in it or not at all,
 * so that a crash leaves no half of it, and of two processes that start at once both go on with the same.
 */
export function makePrivateFile(file: string, makeContent: () => string): void {
  if (existsSync(file)) return;
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, makeContent(), { mode: 0o600, flag: 'wx', flush: true });
  try {
    // Unlike a renaming, a link never replaces what another process has put there meanwhile.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
