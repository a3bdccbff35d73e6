import { expect } from '@open-wc/testing';
import { checkAnswer, checkAnswers, askedAnswers } from '../../src/contract/answers.js';
import { SignupForm, type FormField } from '../../src/contract/form.js';
import { type Answers } from '../../src/contract/signup.js';
import { shownFields } from '../../src/contract/shown-fields.js';

const field = (type: string, more: Partial<FormField> = {}): FormField => ({ name: 'f', type, label: 'F', ...more });
const faultOf =
  (type: string, more: Partial<FormField> = {}) =>
  (answer: Answers[string]) =>
    checkAnswer(field(type, more), answer);
const shown = (fields: FormField[], answers: Answers): string =>
  shownFields(fields, answers)
    .map(({ name }) => name)
    .join(' ');

describe('a number of persons', () => {
  it('is whole, and at least one', () => {
    const fault = faultOf('persons', { max: 4 });
    for (const text of ['1', '4', ' 2 ']) expect(fault(text)).to.equal(undefined);
    expect(fault('0')).to.equal('too-small');
    expect(fault('5')).to.equal('too-large');
    for (const text of ['1.5', '1,5', '-1', 'two', '1e3', '9999999']) expect(fault(text)).to.equal('not-whole');
  });
});

describe('a time', () => {
  it('is one of the clock, between its limits', () => {
    const fault = faultOf('time', { min: '09:00', max: '18:30' });
    for (const text of ['09:00', '12:15', '18:30']) expect(fault(text)).to.equal(undefined);
    expect(fault('08:59')).to.equal('too-small');
    expect(fault('18:31')).to.equal('too-large');
    for (const text of ['24:00', '9:00', '12:60', 'noon', '12:00:00']) expect(fault(text)).to.equal('invalid-time');
  });
});

describe('a scale', () => {
  it('goes from 1 to 5 unless told otherwise', () => {
    for (const text of ['1', '3', '5']) expect(faultOf('scale')(text)).to.equal(undefined);
    for (const text of ['0', '6', '2.5', 'x']) expect(faultOf('scale')(text)).to.equal('unknown-option');
    expect(faultOf('scale', { min: 0, max: 10 })('10')).to.equal(undefined);
  });

  it('has eleven steps at most, however wide it is written', () => {
    const fault = faultOf('scale', { min: 0, max: 1e9 });
    expect(fault('10')).to.equal(undefined);
    expect(fault('11')).to.equal('unknown-option');
    expect(faultOf('scale', { min: 5, max: 1 })('5')).to.equal(undefined);
  });
});

describe('links instead of files', () => {
  const fault = faultOf('links');

  it('are addresses of pages, ten at most', () => {
    expect(fault(['https://town.example/a.pdf', 'http://b.example'])).to.equal(undefined);
    for (const text of [
      'a.pdf',
      'javascript:alert(1)',
      'mailto:a@b.example',
      'file:///etc/passwd',
      'https://u:p@b.example',
    ])
      expect(fault([text]), text).to.equal('invalid-links');
    expect(fault(Array<string>(11).fill('https://a.example'))).to.equal('too-long');
  });
});

describe('a pattern by name', () => {
  it('is a postal code', () => {
    const fault = faultOf('text', { pattern: 'postal-code' });
    for (const text of ['01067', '1010']) expect(fault(text)).to.equal(undefined);
    for (const text of ['123', '123456', 'A1234']) expect(fault(text)).to.equal('invalid-postal-code');
  });

  it('is an IBAN whose check digits are right, however it is written', () => {
    const fault = faultOf('text', { pattern: 'iban' });
    for (const text of ['DE89370400440532013000', 'de89 3704 0044 0532 0130 00', 'AT611904300234573201'])
      expect(fault(text)).to.equal(undefined);
    for (const text of ['DE88370400440532013000', 'DE89', '370400440532013000'])
      expect(fault(text)).to.equal('invalid-iban');
  });

  it('is a whole number', () => {
    const fault = faultOf('number', { pattern: 'whole-number', min: 1 });
    expect(fault('3')).to.equal(undefined);
    expect(fault('3,5')).to.equal('not-whole');
    expect(fault('0')).to.equal('too-small');
  });

  it('that a newer backend names is left to that backend', () => {
    for (const pattern of ['tax-number', 'constructor'])
      expect(checkAnswer(field('text', { pattern }), 'x')).to.equal(undefined);
  });
});

describe('a field with a condition', () => {
  const fields: FormField[] = [
    { name: 'age', type: 'number', label: 'Age', required: true },
    { name: 'guardian', type: 'text', label: 'Guardian', required: true, showIf: { field: 'age', max: 15 } },
    { name: 'phone', type: 'tel', label: 'Phone', required: true, showIf: { field: 'guardian' } },
  ];

  it('is asked only while another has such an answer', () => {
    expect(shown(fields, {})).to.equal('age');
    expect(shown(fields, { age: '16' })).to.equal('age');
    expect(shown(fields, { age: '15,5', guardian: '' })).to.equal('age');
    expect(shown(fields, { age: '15' })).to.equal('age guardian');
    expect(shown(fields, { age: 'fifteen' })).to.equal('age');
  });

  it('counts for nothing while it is hidden, whatever was typed into it before', () => {
    const answers = { age: '16', guardian: 'Kim', phone: 'no number' };
    expect(shown(fields, answers)).to.equal('age');
    expect([...checkAnswers({ fields }, answers)]).to.deep.equal([]);
    expect(askedAnswers({ fields }, { ...answers, other: 'x' })).to.deep.equal({ age: '16' });
  });

  it('is wanted when it is asked', () => {
    expect([...checkAnswers({ fields }, { age: '15' })]).to.deep.equal([['guardian', 'required']]);
    expect([...checkAnswers({ fields }, { age: '15', guardian: 'Kim' })]).to.deep.equal([['phone', 'required']]);
  });

  it('knows choices, several choices and consents', () => {
    const asks = (showIf: FormField['showIf'], answer: Answers[string]): boolean =>
      shown([field('text'), { ...field('text', { showIf }), name: 'g' }], { f: answer }) === 'f g';
    expect(asks({ field: 'f', oneOf: ['a', 'b'] }, 'b')).to.equal(true);
    expect(asks({ field: 'f', oneOf: ['a', 'b'] }, 'c')).to.equal(false);
    expect(asks({ field: 'f', oneOf: ['a'] }, ['b', 'a'])).to.equal(true);
    expect(asks({ field: 'f', oneOf: ['true'] }, true)).to.equal(true);
    expect(asks({ field: 'f' }, false)).to.equal(false);
    expect(asks({ field: 'f', min: '2026-05-01' }, '2026-04-30')).to.equal(false);
    expect(asks({ field: 'f', min: '2026-05-01' }, '2026-05-01')).to.equal(true);
  });

  it('looks back only: what asks for itself, for what comes later or for nothing is never shown', () => {
    const circle: FormField[] = [
      { ...field('text', { showIf: { field: 'g' } }) },
      { ...field('text', { showIf: { field: 'f' } }), name: 'g' },
      { ...field('text', { showIf: { field: 'h' } }), name: 'h' },
      { ...field('text', { showIf: { field: 'constructor' } }), name: 'i' },
    ];
    expect(shown(circle, { f: 'x', g: 'x', h: 'x' })).to.equal('');
  });
});

describe('a form', () => {
  it('has no field whose answer would be lost on the way', () => {
    const form = { id: 'f', title: 'F', fields: [{ ...field('text'), name: '__proto__' }] };
    expect(SignupForm.safeParse(form).success).to.equal(false);
  });

  it('keeps all that a definition says of its parts', () => {
    const form = {
      id: 'f',
      title: 'F',
      sections: [{ id: 'a', title: 'A', description: 'B' }],
      fields: [
        {
          ...field('slot', { section: 'a', showIf: { field: 'x', oneOf: ['y'], min: 1, max: '2' }, pattern: 'iban' }),
          options: [{ value: 'v', label: 'V', availability: 'low', remainingAttendeeCapacity: 2 }],
        },
        field('scale', { minLabel: 'bad', maxLabel: 'good' }),
      ],
      review: true,
      nextSteps: 'N',
      privacy: { text: 'P', retention: 'P6M' },
      url: 'https://town.example/form',
    };
    expect(SignupForm.safeParse(form).data).to.deep.equal(form);
  });
});
