// Writes the tables of README.md from custom-elements.json and the backend's settings, after a build; with `--check` only
// says whether they are fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { settings } from '../demo/backend/dist/settings.js';

const file = 'README.md';
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

const oneLine = text => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const old = readFileSync(file, 'utf8');
const { cssProperties: tokens } = elements.find(({ cssProperties }) => cssProperties);
const parts = {
  tokens: table('Token', tokens),
  widgets: elements.map(describe).join('\n\n'),
  settings: settingsTable(),
};
const filled = Object.entries(parts).reduce((text, [name, content]) => fill(text, name, content), old);

const fresh = await format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (fresh !== old) {
  console.error(`${file} does not say what custom-elements.json and the backend's settings say; run "npm run readme".`);
  process.exitCode = 1;
}

/** Replaces what stands between two markers. */
function fill(text, name, content) {
  const between = new RegExp(`(<!-- ${name}:start[^>]*-->\\n).*(\\n<!-- ${name}:end -->)`, 's');
  return text.replace(between, (_, start, end) => start + content + end);
}

function describe({ tagName, summary, attributes = [], events = [], slots = [], cssParts = [], cssStates = [] }) {
  return [
    `#### \`<${tagName}>\``,
    summary,
    table('Attribute', attributes),
    table('Event', events),
    table('Slot', slots, name => name || '(default)'),
    names('Parts', cssParts),
    names('States', cssStates),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function table(title, rows, nameOf = name => name) {
  if (!rows.length) return '';
  const lines = rows.map(({ name, description = '' }) => `| \`${nameOf(name)}\` | ${oneLine(description)} |`);
  return [`| ${title} | |`, '| --- | --- |', ...lines].join('\n');
}

function names(title, items) {
  return items.length ? `${title}: ${items.map(({ name }) => `\`${name}\``).join(', ')}.` : '';
}

function settingsTable() {
  const lines = Object.entries(settings).map(
    ([name, { initial, otherwise = '', meaning }]) =>
      `| \`${name}\` | ${initial ? `\`${initial}\`` : otherwise} | ${meaning} |`,
  );
  return ['| Variable | Default | |', '| --- | --- | --- |', ...lines].join('\n');
}
