import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { askedAnswers, checkAnswers } from '../../src/contract/answers.js';
import { fieldTypes } from '../../src/contract/field-types.js';
import { SignupForm, type FormField } from '../../src/contract/form.js';
import { SignupRequest } from '../../src/contract/signup.js';
import { shownFields } from '../../src/contract/shown-fields.js';
import { formQuestions } from '../../src/elements/signup/form-view.js';
import { Prefill } from '../../src/elements/signup/prefill.js';
import { drawRareField } from '../../src/elements/signup/rare-fields.js';
import { readAnswers } from '../../src/elements/signup/read-answers.js';
import { formatsOf } from '../../src/locale/format.js';
import { words as common } from '../../src/locale/de/common.js';
import { words as own } from '../../src/locale/de/signup.js';

const speech = { words: { ...common, ...own }, formats: formatsOf('de'), lang: 'de' };

/** What people and programs type: right, nearly right, and anything. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'b',
    '1',
    '3',
    '12',
    '-1',
    '1,5',
    '2026-05-15',
    '2026-02-30',
    '09:30',
    '24:00',
    'kim@muster.example',
  ),
  fc.constantFrom(
    '030 123456',
    '01067',
    'DE89 3704 0044 0532 0130 00',
    'https://a.example https://b.example',
    'javascript:1',
    '<b>&"',
  ),
  fc.string({ maxLength: 30 }),
);
const limit = fc.option(fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom('2026-05-01', '10:00')), {
  nil: undefined,
});
const names = ['a', 'b', 'c', 'constructor', 'toString'];

const field = (name: string): fc.Arbitrary<FormField> =>
  fc.record(
    {
      name: fc.constant(name),
      label: fc.constant(name),
      type: fc.constantFrom(...fieldTypes, 'colour'),
      required: fc.boolean(),
      pattern: fc.constantFrom('postal-code', 'iban', 'whole-number', 'unheard-of'),
      min: limit,
      max: limit,
      minLength: fc.nat(4),
      maxLength: fc.nat(30),
      options: fc.constant(['a', 'b', '1'].map(value => ({ value, label: value }))),
      showIf: fc.record(
        { field: fc.constantFrom(...names), oneOf: fc.constant(['a', '1', 'true']), min: limit, max: limit },
        { requiredKeys: ['field'] },
      ),
    },
    { requiredKeys: ['name', 'label', 'type', 'options'] },
  );

const form = fc.tuple(...names.map(field)).map((fields): SignupForm => ({ id: 'f', title: 'F', fields }));

/** Fills in a control as a visitor can: the browser refuses what does not fit its kind. */
function fillIn(control: Element, text: string): void {
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
    control.checked ||= text.length % 2 === 1;
  else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = text;
  else if (control instanceof HTMLSelectElement) control.selectedIndex = text.length % control.options.length;
}

describe('the page and the server', () => {
  it('agree on every form and whatever is typed into it', () => {
    const place = document.createElement('form');
    let sendable = 0;
    fc.assert(
      fc.property(form, fc.array(typed, { minLength: 15, maxLength: 15 }), (stored, texts) => {
        // What the server sends is what the page understands of it.
        const received = SignupForm.parse(JSON.parse(JSON.stringify(stored)));
        const asked = new Set(received.fields.map(({ name }) => name));
        const view = {
          form: received,
          prefill: new Prefill(),
          drawField: drawRareField,
          asked,
          errorOf: () => undefined,
        };
        render(formQuestions({ ...view, isLast: true, speech }), place);
        [...place.elements].forEach((control, index) => fillIn(control, texts[index % texts.length]));
        const answers = readAnswers(received.fields, place);
        const inPage = checkAnswers(received, answers);

        const request = SignupRequest.parse(JSON.parse(JSON.stringify({ target: 'form:f', form: 'f', answers })));
        const onServer = checkAnswers(stored, request.answers);
        expect([...onServer]).to.deep.equal([...inPage]);
        if (inPage.size) return;
        sendable++;
        // Nothing that is not asked travels, and nothing of what travels is dropped.
        expect(askedAnswers(stored, request.answers)).to.deep.equal(request.answers);
        const shown = shownFields(stored.fields, request.answers).map(({ name }) => name);
        expect(Object.keys(answers).filter(name => !shown.includes(name))).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
    expect(sendable, 'forms that could be sent').to.be.greaterThan(20);
  });

  it('agree on answers that no page would send', () => {
    const answer = fc.oneof(typed, fc.boolean(), fc.array(typed, { maxLength: 12 }));
    const answers = fc.dictionary(fc.constantFrom(...names, 'other'), answer);
    fc.assert(
      fc.property(form, answers, (stored, answers) => {
        const received = SignupForm.parse(JSON.parse(JSON.stringify(stored)));
        const onServer = [...checkAnswers(stored, answers)];
        expect(onServer).to.deep.equal([...checkAnswers(received, answers)]);
        // What is stored can be checked again, with the same result: changing an answer later does not break the others.
        expect([...checkAnswers(stored, askedAnswers(stored, answers))]).to.deep.equal(onServer);
      }),
      { numRuns: 1000 },
    );
  });
});
