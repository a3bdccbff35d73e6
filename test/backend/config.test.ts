import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readConfig } from '../../demo/backend/dist/config.js';
import { settings } from '../../demo/backend/dist/settings.js';
import { runProgram } from './program.ts';

const rowsOf = (out: string): string[][] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => line.split(/ {2,}/));

describe('settings', () => {
  it('are printed with what holds, whether it was set, and what they do', async () => {
    const { code, out } = await runProgram(['config'], { PORT: '9000', DATA_DIR: '' });
    const rows = new Map(rowsOf(out).map(([name, ...row]) => [name, row]));
    assert.equal(code, 0);
    assert.deepEqual([...rows.keys()], Object.keys(settings));
    assert.deepEqual(rows.get('PORT')!.slice(0, 2), ['9000', 'set']);
    assert.deepEqual(rows.get('DATA_DIR')!.slice(0, 2), ['.data', 'default'], 'an empty text is none');
    assert.deepEqual(rows.get('BASE_URL')!.slice(0, 2), ['(http://HOST:PORT)', 'default']);
    for (const [name, row] of rows) assert.ok(row.at(-1)!.length > 10, name);
  });

  it('keep their secrets', async () => {
    const { out, err } = await runProgram(['config'], {
      DATABASE_URL: 'postgres://town:canary1@db/miteinand?sslpassword=canary2',
      SMTP_URL: 'smtp://town:canary3@canary4@mail.example',
      FEEDS: 'https://user:canary5@calendar.example/canary6.ics?key=canary7',
      MAIL_FROM: 'office@town.example',
    });
    assert.match(out, /postgres:\/\/town:\*\*\*@db\/miteinand/);
    assert.match(out, /https:\/\/calendar\.example\//, 'what is no secret is shown');
    assert.doesNotMatch(out + err, /canary/);
  });

  it('that are wrong are all told at once, and not quoted where they may be secret', async () => {
    const env = { PORT: '99999', FEEDS_EVERY: '0', DATABASE_URL: 'mysql://canary', SEED: '/not/there.json' };
    const { code, err } = await runProgram(['config'], env);
    assert.equal(code, 1);
    for (const name of Object.keys(env)) assert.match(err, new RegExp(`^${name}: `, 'm'));
    assert.doesNotMatch(err, /canary/);
    assert.equal((await runProgram(['serve'], env)).code, 1, 'the server does not start with them');
  });

  it('that are almost called right are pointed out, and common variables are not', async () => {
    const { err } = await runProgram(['config'], {
      BASEURL: 'https://town.example',
      ALLOWED_ORIGIN: '',
      HOME: '/',
      PATH: '/bin',
      HOSTNAME: 'town',
      MAIL: '/var/mail/town',
    });
    assert.deepEqual(err.trim().split('\n'), [
      'BASEURL is not a setting. Is BASE_URL meant?',
      'ALLOWED_ORIGIN is not a setting. Is ALLOWED_ORIGINS meant?',
    ]);
  });

  it('of mail belong together', () => {
    assert.throws(() => readConfig({ SMTP_URL: 'smtp://mail.example' }), /SMTP_URL needs MAIL_FROM/);
  });

  it('stand in the README, every one, with their default and the same words', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = /<!-- settings:start.*?-->(.*)<!-- settings:end -->/s.exec(readme)![1];
    const rows = table
      .trim()
      .split('\n')
      .slice(2)
      .map(line => line.split('|').map(cell => cell.trim()));
    const told = rows.map(([, name, initial, meaning]) => [name, initial, meaning]);
    const meant = Object.entries(settings).map(([name, { initial, otherwise = '', meaning }]) => [
      `\`${name}\``,
      initial ? `\`${initial}\`` : otherwise,
      meaning,
    ]);
    assert.deepEqual(told, meant, 'run: npm run build && npm run readme');
  });
});
