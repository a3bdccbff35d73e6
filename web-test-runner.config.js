import { globSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, ensureBrowser } from './.toolchain/browser.mjs';
import { cdpCommand } from './.toolchain/cdp-command.mjs';
import { countBrowser } from './.toolchain/count-browser.mjs';
import { papaparseAsModule } from './.toolchain/papaparse-as-module.mjs';

const floors = '{contract,time,locale,backends,context,controllers,views,elements,define,embed}';
const isWanted = file => file.includes(process.env.TEST_FILTER ?? '');
const launcher = async () =>
  chromeLauncher({ launchOptions: { executablePath: await ensureBrowser(), args: browserFlags } });

/** They go back and forward: in a browser of their own, whose history the other files have not filled to its limit. */
const goesBack = file => /address\.test\.ts$/.test(file);

const files = globSync(`test/${floors}/**/*.test.ts`).filter(isWanted).sort();
const others = files.filter(file => !goesBack(file));

/** Each in a browser of its own. */
const groups = [
  { name: 'one half', files: others.filter((_, at) => at % 2 === 0) },
  { name: 'other half', files: others.filter((_, at) => at % 2 === 1) },
  { name: 'address', files: files.filter(goesBack) },
];

export default {
  // The runner refuses a group without files.
  groups: await Promise.all(
    groups.filter(({ files }) => files.length > 0).map(async group => ({ ...group, browsers: [await launcher()] })),
  ),
  nodeResolve: { browser: true },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    { name: 'papaparse-as-module', transform: ({ path, body }) => papaparseAsModule(path, body) },
    cdpCommand(),
  ],
  browsers: [await launcher()],
  // Focus and visibility belong to one page of a browser at a time.
  concurrency: 1,
  concurrentBrowsers: 2,
  // A busy machine fails no test: only what never ends does.
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countBrowser()],
  filterBrowserLogs: ({ args }) => !args.some(arg => String(arg).includes('Lit is in dev mode')),
};
