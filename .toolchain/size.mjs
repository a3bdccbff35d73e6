// What a German page downloads before a widget shows something, from dist/cdn: prints it, fails where a budget is exceeded.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Budgets in kB of 1024 bytes, Brotli-11. Raising one is a decision: say why in the commit. */
const budgets = {
  exchange: 36.3,
  signup: 26.7,
  pass: 25.8,
  calendar: 39.2,
  'calendar (narrow)': 37.6,
  impact: 22.2,
  all: 65,
};

/** Fetched on demand, but at once by every widget on such a page; as far as the code makes them chunks of their own. */
const atOnce = ['src/context/settings.ts', 'src/locale/de/common.ts', 'src/backends/http.ts'];

/** The chunk fetched beside the first events: on a wide page the month, on a narrow one the list. */
const firstViews = { calendar: 'month-view', 'calendar (narrow)': 'cards' };

const folder = 'dist/cdn';
const loader = 'src/embed/loader.ts';
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
const widgets = Object.keys(budgets).filter(name => name !== 'all' && !name.includes(' '));

for (const [name, budget] of Object.entries(budgets)) {
  const files = filesOfPage(name === 'all' ? widgets : [name]);
  const size = files.reduce((sum, file) => sum + compressedSize(file), 0) / 1024;
  const isOver = size > budget;
  if (isOver) process.exitCode = 1;
  const figures = `${size.toFixed(1).padStart(5)} kB of ${budget}, ${files.length} requests`;
  console.log(`${isOver ? '✗' : '✓'} ${name.padEnd(18)}${figures}`);
}

function filesOfPage(names) {
  const chunks = new Set();
  addChunk(loader, chunks);
  // A module the build put into a shared chunk has no entry of its own; the loader fetches that chunk itself.
  for (const key of manifest[loader].dynamicImports) if (key.startsWith('_')) addChunk(key, chunks);
  for (const line of names) {
    const [name] = line.split(' ');
    addChunk(`src/define/${name}.ts`, chunks);
    addChunk(`src/locale/de/${name}.ts`, chunks);
    if (firstViews[line]) addChunk(chunkNamed(firstViews[line]), chunks);
    // What reads a form comes with it; the build has it in a chunk of that name.
    if (name === 'signup') addChunk(chunkNamed('form'), chunks);
  }
  for (const key of atOnce) if (manifest[key]) addChunk(key, chunks);
  return [...chunks].map(key => manifest[key].file);
}

function chunkNamed(name) {
  return Object.keys(manifest).find(key => manifest[key].name === name);
}

/** A chunk and all it imports statically. */
function addChunk(key, chunks) {
  if (chunks.has(key)) return;
  chunks.add(key);
  for (const imported of manifest[key].imports ?? []) addChunk(imported, chunks);
}

function compressedSize(file) {
  // Node compresses at Brotli's highest level, 11, by default.
  return brotliCompressSync(readFileSync(`${folder}/${file}`)).length;
}
