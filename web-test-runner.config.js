import { globSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, ensureBrowser } from './.toolchain/browser.mjs';

const floors = [
  'contract',
  'time',
  'locale',
  'backends',
  'context',
  'controllers',
  'views',
  'elements',
  'define',
  'embed',
];
const groups = floors.map(name => ({ name, files: `test/${name}/**/*.test.ts` }));

export default {
  // The runner refuses a group without files.
  groups: groups.filter(({ files }) => globSync(files).length > 0),
  nodeResolve: { browser: true },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await ensureBrowser(), args: browserFlags } })],
  concurrency: 2,
  testFramework: { config: { timeout: 10000 } },
  filterBrowserLogs: ({ args }) => !args.some(arg => String(arg).includes('Lit is in dev mode')),
};
