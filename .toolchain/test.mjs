// What `npm test` runs: the build, every check, and both test runners one after the other, added up in the last line.
// `npm test -- WORD` runs the build and only those checks and test files whose name holds the word.
// `npm test -- --all` adds the tests of many rounds in test/long, which take minutes.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { ensureBrowser } from './browser.mjs';

/** Each counts as one test; the longest comes first, as two run at a time. */
const checks = {
  lint: 'npm run lint',
  types: 'npm run types',
  format: 'prettier --check --log-level warn .',
  manifest: 'npm run manifest -- --check',
  readme: 'npm run readme -- --check',
  size: 'npm run size',
};
const nodeFolders = 'test/{backend,e2e,node,package}/**';
const longFolder = 'test/long/**';
const nodeRunner =
  'node --test --test-concurrency=2 --test-global-setup=./test/backend/postgres-setup.ts --test-reporter=./.toolchain/count-node.mjs --test-reporter-destination=stdout';
const minutes = { usual: 8, long: 25 };

const words = process.argv.slice(2);
const filter = words.find(word => word !== '--all') ?? '';
const isWanted = name => name.includes(filter);
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'miteinand-test-'));

process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
process.env.CHROME_PATH = await ensureBrowser();
process.env.TEST_FILTER = filter;
// Each test file, and each thread of each backend in it, loads the same hundreds of modules.
process.env.NODE_COMPILE_CACHE = join(scratch, 'compiled');

await check('build', 'npm run build');
const wanted = Object.entries(checks).filter(([name]) => isWanted(name));
const runChecks = async () => {
  for (let next; (next = wanted.shift());) await check(...next);
};
await Promise.all([runChecks(), runChecks()]);
await runTests('browser', globSync('test/**/*.test.ts', { exclude: [nodeFolders, longFolder] }), () => 'wtr');
await runTests('node', globSync(`${nodeFolders}/*.test.ts`), onNode);
if (words.includes('--all')) await runTests('long', globSync(`${longFolder}/*.test.ts`), onNode, minutes.long);

rmSync(scratch, { recursive: true });
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

/** Runs a command that passes or fails as a whole; shows what it says only when it fails. */
async function check(name, command) {
  const { code, output, seconds } = await run(command);
  if (code !== 0) console.log(output);
  add(name, seconds, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** Runs a test runner on those of its files that are wanted; the runner shows failures and leaves its counts in a file. */
async function runTests(name, files, command, limit = minutes.usual) {
  const wanted = files.filter(isWanted);
  if (filter && !wanted.length) return;
  process.env.TEST_COUNTS = join(scratch, `${name}.json`);
  const { code, seconds } = await run(command(wanted), 'inherit', limit);
  add(`${name} tests`, seconds, readCounts(code));
}

function onNode(files) {
  return `${nodeRunner} ${files.join(' ')}`;
}

/** A runner that broke down, ran nothing or ended badly without naming a failed test is itself a failure. */
function readCounts(code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = JSON.parse(readFileSync(process.env.TEST_COUNTS, 'utf8'));
  } catch {
    console.log('The runner left no counts.');
  }
  const isBroken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isBroken ? { ...counts, failed: 1 } : counts;
}

function add(name, seconds, { passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

/** Runs a command line, for some minutes at most. */
function run(command, stdout = 'pipe', limit = minutes.usual) {
  const start = Date.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', stdout, stdout], timeout: limit * 60_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += data));
  return new Promise(done => {
    child.on('close', code => done({ code, output, seconds: Math.round((Date.now() - start) / 1000) }));
  });
}
