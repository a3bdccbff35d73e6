import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL that only the tests know: its data and its socket lie in a temporary folder. */
export interface PostgresServer {
  folder: string;
  /** Stops it, or ends it as a power failure would; its data stay. */
  stop(mode?: 'fast' | 'immediate'): Promise<unknown>;
  start(): Promise<unknown>;
  /** Stops it for good and removes its data. */
  end(): Promise<void>;
}

const runFile = promisify(execFile);

/** PostgreSQL refuses to run as root. */
const nobody = { uid: 65534, gid: 65534 };
const account = process.getuid?.() === 0 ? nobody : {};

/** How a database of such a server is reached. */
export const urlOf = (folder: string, database: string): string =>
  `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;

/**
 * Starts a PostgreSQL of this machine; `undefined` where none is installed. It ends with this process, also when that
 * crashes. Flushing to disk is its business, not what most tests are about: `isDurable` where it is.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer | undefined> {
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'miteinand-pg-'));
  if (account === nobody) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    runFile(join(programs, program), ['-D', data, ...args], { ...account, cwd: folder });
  const endWatch = watch(folder, join(programs, 'pg_ctl'));
  await run('initdb', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--no-sync');
  const fsync = isDurable ? 'on' : 'off';
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=200 -c fsync=${fsync}`;
  const server: PostgresServer = {
    folder,
    stop: (mode = 'fast') => run('pg_ctl', 'stop', '-w', '-m', mode),
    start: () => run('pg_ctl', 'start', '-w', '-o', settings, '-l', join(folder, 'log')),
    end: endWatch,
  };
  await server.start();
  return server;
}

const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** The folder of PostgreSQL's programs: behind `initdb` on the PATH, or Debian's, which is not on it; the newest. */
function findPrograms(): string | undefined {
  if (process.platform === 'win32') return undefined;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'initdb'));
  const debians = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  return [...onPath, ...debians]
    .filter(file => existsSync(file))
    .map(file => dirname(realpathSync(file)))
    .find(folder => existsSync(join(folder, 'pg_ctl')));
}

/** A process that ends the server when its input ends: that happens however this process ends. */
function watch(folder: string, pgCtl: string): () => Promise<void> {
  const script = 'cat >/dev/null; "$1" -D "$2/data" stop -m immediate; rm -rf "$2"';
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', pgCtl, folder], {
    ...account,
    cwd: '/',
    // Not in the terminal's group: Ctrl+C would end it first.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return async () => {
    watcher.ref();
    watcher.stdin.end();
    await once(watcher, 'exit');
  };
}
