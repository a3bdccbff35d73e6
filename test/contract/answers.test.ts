import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkAnswer, checkAnswers } from '../../src/contract/answers.js';
import type { FormField } from '../../src/contract/form.js';

const field = (type: string, more: Partial<FormField> = {}): FormField => ({ name: 'f', type, label: 'F', ...more });
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

describe('an e-mail address', () => {
  const email = field('email');
  const isRefused = (text: string): boolean => checkAnswer(email, text) === 'invalid-email';

  /** Verdicts of the HTML standard, "valid e-mail address"; the last column is ours, which also wants a dot. */
  const table: [string, boolean, boolean?][] = [
    ['a@b.example', true],
    ['vor.nach+liste@verein.example', true],
    ['a.@b.example', true],
    ['.a@b.example', true],
    ['a..b@c.example', true],
    ["!#$%&'*+/=?^_`{|}~-@b.example", true],
    [`${'x'.repeat(64)}@b.example`, true],
    [`${'x'.repeat(100)}@b.example`, true],
    [`a@${'x'.repeat(63)}.example`, true],
    ['a@b-c.example', true],
    ['a@1.2', true],
    ['a@xn--mnchen-3ya.example', true],
    ['a@localhost', true, false],
    ['a@b', true, false],
    [`a@${'x'.repeat(64)}.example`, false],
    ['a@-b.example', false],
    ['a@b-.example', false],
    ['a@b..example', false],
    ['a@.example', false],
    ['a@b.example.', false],
    ['a@b_c.example', false],
    ['@b.example', false],
    ['a@', false],
    ['a', false],
    ['a@b@c.example', false],
    ['a b@c.example', false],
    ['"a b"@c.example', false],
    ['a@[127.0.0.1]', false],
    ['a@b.example, c@d.example', false],
    ['A <a@b.example>', false],
    ['a@b.exam ple', false],
    ['ü@b.example', false],
    ['a(b)@c.example', false],
    ['a@b.example\u0000', false],
  ];

  const input = Object.assign(document.createElement('input'), { type: 'email' });
  const browserTakes = (text: string): boolean => {
    input.value = text;
    return input.validity.valid;
  };

  for (const [text, standard, ours = standard] of table) {
    it(`${ours ? 'can' : 'cannot'} be ${JSON.stringify(text)}`, () => {
      expect(browserTakes(text), 'the browser').to.equal(standard);
      expect(isRefused(text), 'ours').to.equal(!ours);
    });
  }

  it('is judged as the browser does, except that a dot is wanted after the @', () => {
    const piece = fc.constantFrom('a', 'Z', '0', '.', '-', '_', '@', '+', ' ', '"', '\\', '(', 'b.', 'c-d', '@e.f');
    const near = fc.array(piece, { minLength: 1, maxLength: 12 }).map(pieces => pieces.join(''));
    const ascii = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(near, ascii), written => {
        const text = written.replace(/[\r\n]/g, '').trim();
        if (!text) return;
        const wanted = browserTakes(text) && /@.*\./.test(text);
        expect(!isRefused(text), JSON.stringify(text)).to.equal(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [name, text] of [
    ['a@a.a.a…', `a@${'a.'.repeat(500_000)}`],
    ['aaaa…', 'a'.repeat(1_000_000)],
    ['@@@@…', '@'.repeat(1_000_000)],
    ['a@a-a-a…', `a@${'a-'.repeat(500_000)}`],
    ['a@aaaa…!', `a@${'a'.repeat(1_000_000)}!`],
  ] as const) {
    // Looked through anew for each letter, it would take minutes.
    it(`of 1 MB is judged all the same: ${name}`, () => {
      expect(checkAnswer(email, text)).to.equal('too-long');
      expect(checkAnswer({ ...email, maxLength: 2_000_000 }, text)).to.equal('invalid-email');
    });
  }
});

describe('an answer', () => {
  it('may be missing unless it is required', () => {
    for (const nothing of [undefined, '', '   ', '\n', false, []]) {
      expect(checkAnswer(field('text'), nothing)).to.equal(undefined);
      expect(checkAnswer(field('text', { required: true }), nothing)).to.equal('required');
    }
  });

  it('is counted without the space around it', () => {
    const name = field('text', { minLength: 2, maxLength: 4 });
    expect(checkAnswer(name, ' a ')).to.equal('too-short');
    expect(checkAnswer(name, ' ab ')).to.equal(undefined);
    expect(checkAnswer(name, 'abcd')).to.equal(undefined);
    expect(checkAnswer(name, 'abcde')).to.equal('too-long');
  });

  it('is never endless, even where the form sets no limit', () => {
    expect(checkAnswer(field('text'), 'x'.repeat(500))).to.equal(undefined);
    expect(checkAnswer(field('text'), 'x'.repeat(501))).to.equal('too-long');
    expect(checkAnswer(field('textarea'), 'x'.repeat(4000))).to.equal(undefined);
    expect(checkAnswer(field('textarea'), 'x'.repeat(4001))).to.equal('too-long');
  });

  it('of a type nobody knows yet can be left out, and is not taken unread', () => {
    expect(checkAnswer(field('colour'), undefined)).to.equal(undefined);
    expect(checkAnswer(field('colour'), 'green')).to.equal('unsupported');
    expect(checkAnswer(field('colour', { required: true }), undefined)).to.equal('unsupported');
    expect(checkAnswer(field('constructor'), 'x')).to.equal('unsupported');
  });

  it('to one question does not hide what is wrong with another', () => {
    const form = { fields: [{ ...field('email'), name: 'mail' }, field('text', { required: true })] };
    expect([...checkAnswers(form, { mail: 'nobody' })]).to.deep.equal([
      ['mail', 'invalid-email'],
      ['f', 'required'],
    ]);
    expect([...checkAnswers(form, { mail: 'a@b.example', f: 'x', more: 'y' })]).to.deep.equal([]);
  });

  it('is not found where nobody gave one', () => {
    const form = { fields: [{ ...field('text', { required: true }), name: 'constructor' }] };
    expect(checkAnswers(form, {}).get('constructor')).to.equal('required');
  });
});

describe('a phone number', () => {
  for (const text of ['+49 89 1234-56', '089/123456', '(089) 123456', '0171.1234567', '112112']) {
    it(`can be ${text}`, () => {
      expect(checkAnswer(field('tel'), text)).to.equal(undefined);
    });
  }
  for (const text of ['none', '12', '+49 ask Mum', '0171<b>', '0'.repeat(40), '(((())))', '+----']) {
    it(`cannot be ${text}`, () => {
      expect(checkAnswer(field('tel'), text)).to.equal('invalid-tel');
    });
  }
});

describe('a number', () => {
  for (const text of ['0', '12', '-3', '1,5', '1.5', ' 7 ']) {
    it(`can be "${text}"`, () => {
      expect(checkAnswer(field('number'), text)).to.equal(undefined);
    });
  }
  for (const text of ['two', '1e5', '1,5,2', '0x10', '1 000', ',5', 'NaN', 'Infinity', '١٢']) {
    it(`cannot be "${text}"`, () => {
      expect(checkAnswer(field('number'), text)).to.equal('invalid-number');
    });
  }

  it('keeps between its limits, also with a comma', () => {
    const hours = field('number', { min: 1, max: 2.5 });
    expect(checkAnswer(hours, '0,9')).to.equal('too-small');
    expect(checkAnswer(hours, '2,5')).to.equal(undefined);
    expect(checkAnswer(hours, '2,6')).to.equal('too-large');
  });
});

describe('a date', () => {
  for (const text of ['2026-05-15', '2024-02-29', '1931-01-01']) {
    it(`can be ${text}`, () => {
      expect(checkAnswer(field('date'), text)).to.equal(undefined);
    });
  }
  for (const text of ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-00', '15.05.2026', 'soon']) {
    it(`cannot be ${text}`, () => {
      expect(checkAnswer(field('date'), text)).to.equal('invalid-date');
    });
  }

  it('keeps between its limits', () => {
    const day = field('date', { min: '2026-05-01', max: '2026-05-31' });
    expect(checkAnswer(day, '2026-04-30')).to.equal('too-small');
    expect(checkAnswer(day, '2026-05-31')).to.equal(undefined);
    expect(checkAnswer(day, '2026-06-01')).to.equal('too-large');
  });
});

describe('a choice', () => {
  it('is one of the options', () => {
    expect(checkAnswer(field('choice', { options }), 'a')).to.equal(undefined);
    expect(checkAnswer(field('choice', { options }), 'c')).to.equal('unknown-option');
    expect(checkAnswer(field('choice'), 'a')).to.equal('unknown-option');
  });

  it('of several is a list of options', () => {
    const many = field('multiple-choice', { options, required: true });
    expect(checkAnswer(many, ['a', 'b'])).to.equal(undefined);
    expect(checkAnswer(many, ['a', 'c'])).to.equal('unknown-option');
    expect(checkAnswer(many, [])).to.equal('required');
  });

  it('is a list only where several may be chosen', () => {
    expect(checkAnswer(field('choice', { options }), ['a', 'b'])).to.equal('unknown-option');
    expect(checkAnswer(field('text'), ['a'])).to.equal('unknown-option');
  });
});

describe('a consent', () => {
  it('that is required is a plain yes', () => {
    const consent = field('consent', { required: true, version: '1' });
    expect(checkAnswer(consent, true)).to.equal(undefined);
    for (const no of [false, undefined, '', 'false', 'no', ['true']])
      expect(checkAnswer(consent, no)).to.equal('required');
  });

  it('that is not required may be left out', () => {
    expect(checkAnswer(field('consent'), false)).to.equal(undefined);
  });
});
