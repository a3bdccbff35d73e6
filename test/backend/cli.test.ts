import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runProgram } from './program.ts';

describe('the program', () => {
  it('tells how it is called, and what each command does', async () => {
    const { code, out } = await runProgram(['--help']);
    assert.equal(code, 0);
    const names = [...out.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name);
    assert.ok(names.includes('serve') && names.includes('config'));
    for (const name of names) {
      const help = await runProgram([name, '--help']);
      assert.equal(help.code, 0, name);
      assert.match(help.out, new RegExp(`^Usage: miteinand-backend ${name}`), name);
    }
  });

  it('says what it does not understand, and ends with 2', async () => {
    for (const args of [['sreve'], ['config', '--loud'], ['config', 'all'], ['constructor']]) {
      const { code, out, err } = await runProgram(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /Usage: miteinand-backend/);
    }
  });
});
