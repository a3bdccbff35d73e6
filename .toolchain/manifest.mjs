// Writes custom-elements.json from the elements' source; with `--check` only says whether it is fresh.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const file = 'custom-elements.json';
const fresh = generate();
const isFresh = read(file) === fresh;

if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (!isFresh) {
  console.error(`${file} does not say what the elements say; run "npm run manifest".`);
  process.exitCode = 1;
}

function generate() {
  const folder = mkdtempSync(join(tmpdir(), 'miteinand-manifest-'));
  execFileSync('cem', ['analyze', '--quiet', '--outdir', relative('', folder)], { stdio: 'inherit' });
  const manifest = JSON.parse(read(join(folder, file)));
  rmSync(folder, { recursive: true });
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
