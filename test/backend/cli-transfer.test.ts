import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import Papa from 'papaparse';
import { readCell, writeCell } from '../../demo/backend/dist/transfer/cells.js';
import { onEachDatabase } from './databases.ts';
import { program, runProgram, temporaryFolder } from './program.ts';
import { signupRows, type TestServer } from './server.ts';
import { answers, town } from './town.ts';

/** The settings of a server, for commands on the same database. */
const settingsOf = ({ dataDir, databaseUrl }: TestServer): NodeJS.ProcessEnv => ({
  DATA_DIR: dataDir,
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
});

/** Writes a file; gives its path. */
function write(t: TestContext, name: string, content: unknown): string {
  const file = join(temporaryFolder(t), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const countsIn = (out: string): Record<string, string> =>
  Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map(line => line.split(': ')),
  );

const formulas = [
  '=1+1',
  '+49 171 1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  '＝1',
  '-5',
  '=HYPERLINK("http://x")',
];
const oddTexts = [
  '2026',
  'true',
  'null',
  '"quoted"',
  '[1]',
  '{',
  '',
  ' ',
  '007',
  '1e5',
  "'",
  'a;b,c\nd\r\ne',
  'شجرة',
  '😀',
];
const tricky = { ...answers, name: '=cmd|"/c calc"!A1' };
const requests = [
  { target: 'event:workshop', form: 'register', answers: tricky, lang: 'de' },
  { target: 'offer:reading', form: 'register', answers: { ...answers, name: 'Two; "quoted"\nlines' } },
  { target: 'offer:reading', form: 'register', answers: { ...answers, name: '42' } },
  { target: 'offer:reading', form: 'register', answers: { ...answers, name: 'Waits' }, waitlist: true },
];

/** What a spreadsheet would calculate: a negative number alone is none. */
const calculated = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;

describe('a cell', () => {
  it('holds nothing a spreadsheet would calculate, and is read back as it was', () => {
    for (const value of [...formulas, ...oddTexts, 5, -5, 1.5, true, null, ['=1', 2], {}]) {
      for (const isAnswer of [false, true]) {
        if (isAnswer && typeof value === 'number') continue;
        const cell = writeCell(value, isAnswer);
        assert.doesNotMatch(cell, calculated, cell);
        assert.deepEqual(readCell(cell, isAnswer), value, cell);
      }
    }
    assert.match('=1+1', calculated, 'negative control: as it stands it would be');
  });
});

onEachDatabase('content and sign-ups', startServer => {
  for (const format of ['json', 'csv']) {
    it(`are the same after export and import, as ${format}`, async t => {
      const odd = Object.fromEntries([...formulas, ...oddTexts].map((text, index) => [`x.${index}\\`, text]));
      const offers = [...town.offers!, { id: 'odd', kind: 'room', title: '=1+1', lang: 'de', odd }];
      const first = await startServer(t, { seed: { ...town, offers } });
      for (const request of requests) assert.equal((await first.signUp(request)).status, 201);
      const second = await startServer(t, { seed: {} });
      const [out, again] = [temporaryFolder(t), temporaryFolder(t)];
      const options = format === 'csv' ? ['--csv'] : [];
      assert.equal((await runProgram(['export', out, ...options], settingsOf(first))).code, 0);
      const imported = await runProgram(['import', out], settingsOf(second));
      assert.equal(imported.err, '');
      assert.equal(imported.code, 0);
      assert.equal((await runProgram(['export', again, ...options], settingsOf(second))).code, 0);
      for (const part of Object.keys(countsIn(imported.out))) {
        const read = (folder: string) => readFileSync(join(folder, `${part}.${format}`), 'utf8');
        assert.equal(read(again), read(out), part);
      }
      const facts = async (server: TestServer) => (await signupRows(server)).map(({ number: _, ...row }) => row);
      assert.deepEqual(await facts(second), await facts(first));
      const places = 'select id, capacity, taken, waitlist from target order by id';
      assert.deepEqual(await second.rows(places), await first.rows(places));
      assert.equal(
        (await second.get('/offers?q=vorlesen')).body.total,
        (await first.get('/offers?q=vorlesen')).body.total,
      );
      const once = await runProgram(['import', out], settingsOf(second));
      for (const [part, counts] of Object.entries(countsIn(once.out)))
        assert.match(counts, /^0 added, 0 changed, \d+ unchanged, 0 refused$/, part);
    });
  }

  it('are served as soon as they are imported, by a server that runs', async t => {
    const server = await startServer(t);
    assert.equal((await server.get('/offers?q=schnorcheln')).body.total, 0);
    const changed = { ...town.offers![0], maximumAttendeeCapacity: 5, title: 'Schnorcheln' };
    const added = { ...changed, id: 'new', title: 'Schnorcheln zu zweit', categories: [{ id: 'sea', name: 'Meer' }] };
    const { code, out } = await runProgram(
      ['import', write(t, 'x.json', { offers: [changed, added] })],
      settingsOf(server),
    );
    assert.deepEqual([code, out], [0, 'offers: 1 added, 1 changed, 0 unchanged, 0 refused\n']);
    const { items, total } = (await server.get('/offers?q=schnorcheln')).body;
    assert.equal(total, 2);
    assert.equal(items.find(({ id }: { id: string }) => id === 'reading').remainingAttendeeCapacity, 5);
    assert.equal((await server.get('/offers?category=sea')).body.total, 1);
    assert.equal((await server.signUp({ target: 'offer:new', form: 'register', answers })).status, 201);
  });

  it('that do not fit are told with row, field and reason, and the others are stored', async t => {
    const server = await startServer(t);
    const folder = temporaryFolder(t);
    const table = (name: string, rows: string[][]) => writeFileSync(join(folder, name), Papa.unparse(rows));
    table('offers.csv', [
      ['id', 'kind', 'title', 'response.method', 'response.form'],
      ['a', 'room', 'Good', '', ''],
      ['b', 'room', '', '', ''],
      ['', 'room', 'No id', '', ''],
      ['c', 'room', 'No such form', 'form', 'none'],
      ['2026', 'room', '2026', '', ''],
    ]);
    table('signups.csv', [
      ['target', 'form', 'answers.name', 'answers.email', 'answers.privacy'],
      ['event:workshop', 'register', '007', 'a@b.example', 'true'],
      ['event:workshop', 'register', 'No address', 'nobody', 'true'],
      ['event:none', 'register', 'Nothing', 'a@b.example', 'true'],
      ['event:full', 'register', 'No place', 'a@b.example', 'true'],
    ]);
    const report = join(folder, 'report');
    const { code, out, err } = await runProgram(['import', folder, '--report', report], settingsOf(server));
    assert.equal(code, 1);
    assert.match(out, /^offers: 2 added, 0 changed, 0 unchanged, 3 refused$/m);
    assert.match(out, /^signups: 1 added, 0 changed, 0 unchanged, 3 refused$/m);
    const [headings, ...rows] = Papa.parse<string[]>(readFileSync(report, 'utf8').trim()).data;
    assert.deepEqual(headings.slice(1), ['part', 'row', 'id', 'field', 'reason']);
    assert.deepEqual(
      rows.map(row => row.slice(1, 5)),
      [
        ['offers', '3', 'b', 'title'],
        ['offers', '4', '', 'id'],
        ['offers', '5', 'c', 'response.form'],
        ['signups', '3', '', 'answers.email'],
        ['signups', '4', '', 'target'],
        ['signups', '5', '', 'target'],
      ],
    );
    for (const [, part, row, , field] of rows) assert.match(err, new RegExp(`${part} ${row}.*: ${field}: `));
    assert.equal((await server.get('/offers/2026')).body.title, '2026');
    assert.equal(JSON.parse((await signupRows(server))[0]['answers'] as string).name, '007');
  });

  it('that were cut off are gone on with where they stopped', async t => {
    const server = await startServer(t, { seed: {} });
    const offers = Array.from({ length: 1200 }, (_, index) => ({
      id: `o${index}`,
      kind: 'room',
      title: `Room ${index}`,
    }));
    const file = write(t, 'many.json', { offers });
    const child = spawn(process.execPath, [program, 'import', file], { env: settingsOf(server), stdio: 'ignore' });
    const stored = async () =>
      Number((await server.rows("select count(*) as n from item where type = 'offer'"))[0]['n']);
    while (child.exitCode === null && (await stored()) === 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await stored();
    assert.ok(before < offers.length, 'it was cut off');
    const { out } = await runProgram(['import', file], settingsOf(server));
    assert.equal(out, `offers: ${offers.length - before} added, 0 changed, ${before} unchanged, 0 refused\n`);
    assert.equal((await server.get('/offers?q=room')).body.total, offers.length);
  });

  it('keep the places that were given away when a capacity changes', async t => {
    const server = await startServer(t);
    const workshop = town.events!.find(({ id }) => id === 'workshop')!;
    for (let index = 0; index < 3; index += 1) await server.signUp({ ...requests[0], answers });
    const file = write(t, 'x.json', { events: [{ ...workshop, maximumAttendeeCapacity: 4 }] });
    assert.equal((await runProgram(['import', file], settingsOf(server))).code, 0);
    const statuses = [];
    for (let index = 0; index < 2; index += 1) statuses.push((await server.signUp({ ...requests[0], answers })).status);
    assert.deepEqual(statuses, [201, 409]);
  });

  it('give places that there are now to those who wait, and tell them', async t => {
    const server = await startServer(t);
    for (const request of requests.slice(1)) await server.signUp(request);
    const reading = { ...town.offers![0], maximumAttendeeCapacity: 3 };
    assert.equal((await runProgram(['import', write(t, 'x.json', { offers: [reading] })], settingsOf(server))).code, 0);
    assert.deepEqual(
      (await signupRows(server)).map(({ state }) => state),
      ['confirmed', 'confirmed', 'offered'],
    );
  });
});

describe('exported files', () => {
  it('open in a German Excel, and only their owner reads them', async t => {
    const folder = join(temporaryFolder(t), 'out');
    const dataDir = temporaryFolder(t);
    const seed = write(t, 'town.json', { offers: [{ id: 'x', kind: 'room', title: '=1+1; "Ä"' }] });
    assert.equal((await runProgram(['import', seed], { DATA_DIR: dataDir })).code, 0);
    assert.equal((await runProgram(['export', folder, '--csv', '--only', 'offers'], { DATA_DIR: dataDir })).code, 0);
    const file = join(folder, 'offers.csv');
    assert.equal(readFileSync(file, 'utf8'), '\uFEFF"id";"kind";"title"\r\n"x";"room";"\'=1+1; ""Ä"""\r\n');
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('are read with the separators and character sets of spreadsheets', async t => {
    const dataDir = temporaryFolder(t);
    const folder = temporaryFolder(t);
    for (const [index, [separator, encoding]] of [
      [';', 'latin1'],
      [',', 'utf8'],
      ['\t', 'utf16le'],
    ].entries()) {
      mkdirSync(join(folder, String(index)));
      const text = `${encoding === 'utf16le' ? '\uFEFF' : ''}id${separator}kind${separator}title\r\nx${index}${separator}room${separator}Bücher\r\n`;
      const file = join(folder, String(index), 'offers.csv');
      writeFileSync(file, text, encoding as BufferEncoding);
      const { code, err } = await runProgram(['import', file], { DATA_DIR: dataDir });
      assert.equal(code, 0, err);
    }
    const out = join(folder, 'out');
    await runProgram(['export', out, '--only', 'offers'], { DATA_DIR: dataDir });
    const { offers } = JSON.parse(readFileSync(join(out, 'offers.json'), 'utf8')) as { offers: { title: string }[] };
    assert.deepEqual(
      offers.map(({ title }) => title),
      ['Bücher', 'Bücher', 'Bücher'],
    );
  });

  it('that are none are refused as a whole', async t => {
    const env = { DATA_DIR: temporaryFolder(t) };
    for (const [name, content, reason] of [
      ['x.json', '{"offers": [', /JSON/],
      ['x.json', '{"ofers": []}', /"ofers" is not a part/],
      ['x.json', '[]', /not an object/],
      ['people.csv', 'id\n1', /called like its part/],
      ['offers.csv', 'id;title\n"a;b', /row 2/],
    ] as const) {
      const { code, err } = await runProgram(['import', write(t, name, content)], env);
      assert.equal(code, 1, name);
      assert.match(err, reason);
    }
    assert.equal((await runProgram(['import', '/not/there.json'], env)).code, 1);
  });
});
