import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { SignupForm } from '../../src/contract/form.js';
import type { SignupRequest } from '../../src/contract/signup.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { longForm, newerForm } from '../../stories/forms.ts';
import { find, place, sees, until, visibleText, type Placing } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

/** A town with one form, which notes what it is sent. */
function townWith(form: SignupForm): { backend: Backend; sent: SignupRequest[] } {
  const backend = memoryBackend({ forms: [form] });
  const sent: SignupRequest[] = [];
  const signUp: Backend['signUp'] = (request, key, ask) => {
    sent.push(request);
    return backend.signUp(request, key, ask);
  };
  return { backend: { ...backend, signUp }, sent };
}

const placeForm = (form: SignupForm, more: Placing = {}): Promise<SignupElement> =>
  place('miteinand-signup', {
    backend: townWith(form).backend,
    ...more,
    attributes: { form: form.id, ...more.attributes },
  });
const focused = (element: Element): HTMLInputElement => element.shadowRoot!.activeElement as HTMLInputElement;
const isSeen = (element: Element, name: string): boolean => find(element, `[name="${name}"]`).checkVisibility();
const press = (key: string): Promise<unknown> => sendKeys({ press: key });

/** Goes on with the keyboard until the focus is on a field, then types. */
async function tabTo(element: Element, name: string): Promise<HTMLInputElement> {
  for (let tabs = 0; tabs < 12 && focused(element)?.name !== name; tabs++) await press('Tab');
  expect(focused(element)?.name).to.equal(name);
  return focused(element);
}
async function answer(element: Element, name: string, text: string): Promise<void> {
  await tabTo(element, name);
  await sendKeys({ type: text });
}
const step = (element: Element, number: number): Promise<void> =>
  until(`step ${number}`, () => visibleText(element).includes(`Schritt ${number} von 4`));

const fields = (...fields: SignupForm['fields']): SignupForm => ({ id: 'f', lang: 'de', title: 'F', fields });

describe('a form of twelve questions', () => {
  it('is filled in, looked through and sent with the keyboard alone', async () => {
    const { backend, sent } = townWith(longForm);
    const element = await placeForm(longForm, { backend });
    await step(element, 1);
    element.focus();
    await answer(element, 'name', 'Kim Muster');
    await answer(element, 'email', 'kim@muster.example');
    await answer(element, 'plz', '01067');
    await answer(element, 'alter', '14');
    await answer(element, 'eltern', '030 123456');
    await press('Enter');
    await step(element, 2);
    await until('the focus on the step', () => focused(element)?.matches('.step'));
    await expectAccessible(element);
    await tabTo(element, 'schicht');
    await press('Space');
    expect(focused(element).value).to.equal('frueh');
    await press('ArrowDown');
    expect(focused(element).value).to.equal('mittag');
    await answer(element, 'personen', '');
    await press('ArrowRight');
    await press('Backspace');
    await sendKeys({ type: '3' });
    await press('Enter');
    await step(element, 3);
    await tabTo(element, 'hilft');
    await press('Tab');
    await press('Space');
    await tabTo(element, 'erfahrung');
    await press('Space');
    await press('ArrowRight');
    await answer(element, 'fotos', 'https://fotos.example/gruppe');
    await tabTo(element, 'einwilligung');
    await press('Space');
    await press('Enter');
    await step(element, 4);
    await sees(element, 'Stimmt alles?');
    await sees(element, 'Küche, 11 bis 14 Uhr');
    await expectAccessible(element);
    for (let tabs = 0; tabs < 9 && !focused(element)?.matches('[part~=send]'); tabs++) await press('Tab');
    await press('Enter');
    await sees(element, 'Vielen Dank, Ihre Angaben sind angekommen.');
    await sees(element, 'Wir rufen Sie in den nächsten Tagen an.');
    expect(sent.map(({ answers }) => answers)).to.deep.equal([
      {
        name: 'Kim Muster',
        email: 'kim@muster.example',
        plz: '01067',
        alter: '14',
        eltern: '030 123456',
        schicht: 'mittag',
        personen: '3',
        hilft: ['kochen'],
        erfahrung: '2',
        fotos: ['https://fotos.example/gruppe'],
        einwilligung: true,
      },
    ]);
    await expectAccessible(element);
  });

  it('does not go on before a step is complete, and leads back to what the review shows', async () => {
    const element = await placeForm(longForm);
    await step(element, 1);
    find(element, '[part~=next]').click();
    await sees(element, '3 Angaben fehlen noch oder passen nicht');
    await until('the focus on the summary', () => focused(element)?.matches('.errors'));
    expect(isSeen(element, 'schicht')).to.equal(false);
    await expectAccessible(element);
  });

  it('goes back without losing anything', async () => {
    const element = await placeForm(longForm, { attributes: { values: 'name=Kim&email=kim@muster.example&alter=20' } });
    await step(element, 1);
    find(element, '[part~=next]').click();
    await step(element, 2);
    find(element, '[value=mittag]').click();
    find(element, '.actions button:not(.primary)').click();
    await step(element, 1);
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Kim');
    find(element, '[part~=next]').click();
    await step(element, 2);
    expect(find<HTMLInputElement>(element, '[value=mittag]').checked).to.equal(true);
  });

  it('fits 320 pixels from right to left, in every step', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const values = 'name=Kim&email=kim@muster.example&alter=20&schicht=mittag';
      const element = await placeForm(longForm, { dir: 'rtl', lang: 'ar', width: '300px', attributes: { values } });
      for (const number of ['1', '2', '3']) {
        await until(`step ${number}`, () => element.shadowRoot!.querySelector(`progress[value="${number}"]`));
        expect(element.scrollWidth).to.be.at.most(300);
        await expectAccessible(element);
        find(element, '[part~=next]').click();
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('a question that depends on another', () => {
  const form = fields(
    { name: 'age', type: 'number', label: 'Alter', required: true },
    { name: 'parent', type: 'text', label: 'Elternteil', required: true, showIf: { field: 'age', max: 15 } },
  );

  it('appears when it is asked, and what was typed into it is not sent once it is not', async () => {
    const { backend, sent } = townWith(form);
    const element = await placeForm(form, { backend });
    await sees(element, 'Alter');
    expect(isSeen(element, 'parent')).to.equal(false);
    find(element, '[name=age]').focus();
    await sendKeys({ type: '15' });
    await sees(element, 'Elternteil');
    await answer(element, 'parent', 'Mama');
    find<HTMLInputElement>(element, '[name=age]').select();
    await sendKeys({ type: '16' });
    await until('no question', () => !isSeen(element, 'parent'));
    find(element, '[part~=send]').click();
    await sees(element, 'Vielen Dank');
    expect(sent[0].answers).to.deep.equal({ age: '16' });
  });

  it('is asked at the first look where the page says so', async () => {
    const element = await placeForm(form, { attributes: { values: 'age=12&parent=Papa' } });
    await sees(element, 'Elternteil');
    expect(find<HTMLInputElement>(element, '[name=parent]').value).to.equal('Papa');
  });
});

describe('a form that the page has begun', () => {
  it('stands filled in, but never with a consent', async () => {
    const form = fields(
      {
        name: 'days',
        type: 'multiple-choice',
        label: 'Tage',
        options: ['mo', 'tu'].map(value => ({ value, label: value })),
      },
      { name: 'note', type: 'textarea', label: 'Notiz' },
      { name: 'ok', type: 'consent', label: 'Einverstanden' },
    );
    const element = await placeForm(form, { attributes: { values: 'days=mo&days=tu&note=Hallo&ok=true' } });
    await sees(element, 'Notiz');
    expect(element.shadowRoot!.querySelectorAll('[name=days]:checked').length).to.equal(2);
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Hallo');
    expect(find<HTMLInputElement>(element, '[name=ok]').checked).to.equal(false);
  });
});

describe('a form of a newer backend', () => {
  it('leaves out what nobody has to answer', async () => {
    const form = fields({ name: 'a', type: 'text', label: 'Name' }, { name: 'b', type: 'colour', label: 'Farbe' });
    const element = await placeForm(form);
    await sees(element, 'Name');
    expect(visibleText(element)).not.to.contain('Farbe');
  });

  it('has to be filled in elsewhere when it requires what is not known here', async () => {
    const element = await placeForm(newerForm, { fallback: 'Telefon 1' });
    await sees(element, 'können Sie hier leider nicht ausfüllen');
    await sees(element, 'Telefon 1');
    expect(find<HTMLAnchorElement>(element, '.notice a').href).to.equal(newerForm.url);
    await expectAccessible(element);
  });

  it('says so at the question that is asked only sometimes', async () => {
    const form = fields(
      { name: 'a', type: 'text', label: 'Name' },
      { name: 'b', type: 'drawing', label: 'Plan', required: true, showIf: { field: 'a' } },
    );
    const element = await placeForm(form, { attributes: { values: 'a=Kim' } });
    await sees(element, 'Diese Frage kann hier nicht beantwortet werden.');
    find(element, '[part~=send]').click();
    await sees(element, 'Eine Angabe fehlt noch oder passt nicht');
    find(element, '.errors a').click();
    await until('the focus on the question', () => focused(element)?.id === 'field-1');
  });
});

describe('what is wrong with an answer', () => {
  it('is said with the limit it went over', async () => {
    const form = fields(
      { name: 'age', type: 'number', label: 'Alter', min: 16 },
      { name: 'day', type: 'date', label: 'Tag', max: '2026-05-31' },
      { name: 'people', type: 'persons', label: 'Personen', max: 4 },
      { name: 'code', type: 'text', label: 'Code', minLength: 3 },
    );
    const element = await placeForm(form, { attributes: { values: 'age=12&day=2026-06-01&people=1,5&code=ab' } });
    await sees(element, 'Alter');
    find(element, '[part~=send]').click();
    await sees(element, 'Möglich ab 16.');
    await sees(element, 'Möglich bis 31. Mai 2026.');
    await sees(element, 'Bitte geben Sie eine ganze Zahl ein.');
    await sees(element, 'Mindestens 3 Zeichen.');
  });
});

describe('what a form says of privacy', () => {
  it('tells how long answers are kept, in words', async () => {
    const element = await placeForm({ ...fields(), privacy: { text: 'Nur für das Fest.', retention: 'P6M' } });
    await sees(
      element,
      'Nur für das Fest. Ist alles vorbei, bewahren wir Ihre Angaben noch 6 Monate auf, danach löschen wir sie.',
    );
  });
});
