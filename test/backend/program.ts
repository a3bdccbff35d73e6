import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';

/** The program as an operator calls it. */
export const program = join(import.meta.dirname, '../../demo/backend/dist/main.js');

/** What a command said, and its exit code. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs a command to its end, with these settings and no others. */
export const runProgram = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  new Promise(resolve => {
    execFile(process.execPath, [program, ...args], { env, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

/** A server in a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** All lines of its log so far. */
  log: Record<string, unknown>[];
  /** The code it ends with. */
  ended: Promise<number | null>;
}

/** Starts `serve` on a free port and waits until it listens; the test's end ends it. */
export async function startProgram(test: TestContext, env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  test.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const log: ServerProcess['log'] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', line => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      log.push(entry);
      if (entry['msg'] === 'listening') resolve(entry['url'] as string);
    });
    lines.on('close', () => reject(new Error(`it ended: ${JSON.stringify(log)}`)));
  });
  return { child, url, log, ended };
}

/** A folder that the test's end removes. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'miteinand-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
