import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import type { Content } from '../../src/backends/content.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { SignupForm } from '../../src/contract/form.js';
import { BackendError, keyReused, placeGone } from '../../src/contract/problem.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { failingBackend, find, place, sees, silentBackend, until, visibleText } from '../support/place.js';
import { expectAccessible, widgetSuite } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

const form: SignupForm = {
  id: 'helfen',
  lang: 'de',
  title: 'Mithelfen',
  submitLabel: 'Anmelden',
  fields: [
    { name: 'name', type: 'text', label: 'Ihr Name', required: true, autocomplete: 'name' },
    { name: 'email', type: 'email', label: 'E-Mail', required: true, hint: 'Für die Bestätigung' },
    { name: 'tel', type: 'tel', label: 'Telefon' },
    { name: 'age', type: 'number', label: 'Alter', min: 16, max: 99 },
    { name: 'from', type: 'date', label: 'Ab wann', min: '2026-01-01' },
    {
      name: 'size',
      type: 'choice',
      label: 'Größe',
      options: [
        { value: 's', label: 'Klein' },
        { value: 'l', label: 'Groß' },
      ],
    },
    {
      name: 'days',
      type: 'multiple-choice',
      label: 'Tage',
      options: [
        { value: 'mo', label: 'Montag' },
        { value: 'tu', label: 'Dienstag' },
      ],
    },
    { name: 'message', type: 'textarea', label: 'Nachricht', maxLength: 200 },
    { name: 'photo', type: 'consent', label: 'Fotos sind in Ordnung', version: '2026-05' },
    { name: 'privacy', type: 'consent', label: 'Ich habe die Hinweise gelesen', required: true, version: '3' },
  ],
};

const content = (places: number): Content => ({
  offers: [
    {
      id: 'fest',
      lang: 'de',
      kind: 'volunteering',
      title: 'Beim Fest helfen',
      availability: 'open',
      maximumAttendeeCapacity: 10,
      remainingAttendeeCapacity: places,
      response: { method: 'form', form: 'helfen' },
    },
    {
      id: 'over',
      kind: 'volunteering',
      title: 'Gestern',
      availability: 'over',
      response: { method: 'form', form: 'helfen' },
    },
  ],
  forms: [form],
});

const attributes = { for: 'offer:fest' };
const placeForm = (backend: Backend = memoryBackend(content(2))): Promise<SignupElement> =>
  place('miteinand-signup', { backend, attributes });

widgetSuite('miteinand-signup', {
  attributes: { for: 'offer:altstadtfest' },
  filled: 'Mithelfen beim Altstadtfest',
  broken: { offers: 'nonsense', forms: [] },
  other: {
    backend: () =>
      memoryBackend({
        ...content(2),
        offers: [{ ...content(2).offers![0], id: 'altstadtfest', title: 'Ein anderes Fest' }],
      }),
    filled: 'Ein anderes Fest',
  },
});

const control = <E extends HTMLElement = HTMLInputElement>(element: Element, name: string): E =>
  find<E>(element, `[name="${name}"]`);
const send = (element: Element): void => find(element, '[part~=send]').click();

async function fillIn(element: Element): Promise<void> {
  await sees(element, 'Ihr Name');
  control(element, 'name').value = 'Alex Beispiel';
  control(element, 'email').value = 'alex@beispiel.example';
  control(element, 'privacy').checked = true;
}

/** A backend that notes what it is sent and answers as told, one answer a time; then it really signs up. */
function recording(answers: (() => Promise<never>)[] = [], backend = memoryBackend(content(2))) {
  const sent: { key: string; body: string }[] = [];
  const signUp: Backend['signUp'] = (request, key, ask) => {
    sent.push({ key, body: JSON.stringify(request) });
    return answers.shift()?.() ?? backend.signUp(request, key, ask);
  };
  return { sent, backend: { ...backend, signUp } };
}

/** A backend that holds a key to its first body, as the reference backend does, and can lose an answer on the way. */
function keyedBackend() {
  const backend = memoryBackend(content(2));
  const bodies = new Map<string, string>();
  const stored: unknown[] = [];
  let loses = false;
  const signUp: Backend['signUp'] = async (request, key, ask) => {
    const body = JSON.stringify(request);
    if ((bodies.get(key) ?? body) !== body)
      throw new BackendError('refused', 'test', { status: 422, problem: { type: keyReused } });
    if (!bodies.has(key)) stored.push(request.answers['name']);
    bodies.set(key, body);
    const answer = await backend.signUp(request, key, ask);
    if (!loses) return answer;
    loses = false;
    throw new BackendError('timeout', 'test: lost');
  };
  return { ...backend, signUp, stored, loseAnswer: () => void (loses = true) };
}
const refuse = (fault: 'timeout' | 'offline') => () => Promise.reject(new BackendError(fault, 'test'));

describe('<miteinand-signup>', () => {
  it('asks every kind of question with a label of its own', async () => {
    const element = await placeForm();
    await sees(element, 'Ihr Name');
    for (const field of form.fields) expect(visibleText(element)).to.contain(field.label);
    expect(control(element, 'email').type).to.equal('email');
    expect(control(element, 'email').autocomplete).to.equal('email');
    expect(control(element, 'name').autocomplete).to.equal('name');
    expect(visibleText(element)).to.contain('Telefon (freiwillig)');
    await expectAccessible(element);
  });

  it('signs up, tells the number and takes the place', async () => {
    const element = await placeForm();
    await fillIn(element);
    expect(visibleText(element)).to.contain('Noch 2 Plätze frei');
    const told = new Promise<CustomEvent>(resolve => element.addEventListener('miteinand-signup-sent', resolve));
    send(element);
    await sees(element, 'Vielen Dank, Sie sind angemeldet.');
    await sees(element, 'M-0001');
    await sees(element, 'Noch 1 Platz frei');
    expect(JSON.stringify((await told).detail)).not.to.contain('Alex');
    expect(find<HTMLAnchorElement>(element, '[part~=manage]').hash).to.equal('#miteinand-signup=1');
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('Vielen Dank');
    await expectAccessible(element);
  });

  it('works by keyboard alone', async () => {
    const element = await placeForm();
    await sees(element, 'Ihr Name');
    control(element, 'name').focus();
    await sendKeys({ type: 'Kim Muster' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'kim@muster.example' });
    control(element, 'privacy').focus();
    await sendKeys({ press: 'Space' });
    control(element, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await sees(element, 'Vielen Dank');
  });

  it('says what is missing, leads there and keeps the typing', async () => {
    const element = await placeForm();
    await sees(element, 'Ihr Name');
    control(element, 'email').value = 'alex@';
    send(element);
    await sees(element, '3 Angaben fehlen noch oder passen nicht');
    await until('the focus on the summary', () => element.shadowRoot!.activeElement?.matches('.errors'));
    expect(control(element, 'email').value).to.equal('alex@');
    expect(control(element, 'email').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
    const [, second] = element.shadowRoot!.querySelectorAll<HTMLElement>('.errors a');
    second.click();
    expect(element.shadowRoot!.activeElement).to.equal(control(element, 'email'));
  });

  it('checks an answer when it is left and takes the complaint back when it is mended', async () => {
    const element = await placeForm();
    await sees(element, 'Ihr Name');
    control(element, 'email').focus();
    await sendKeys({ type: 'alex' });
    await sendKeys({ press: 'Tab' });
    await sees(element, 'Bitte geben Sie eine E-Mail-Adresse ein');
    control(element, 'email').focus();
    await sendKeys({ type: '@beispiel.example' });
    await sendKeys({ press: 'Tab' });
    await until('no complaint', () => !visibleText(element).includes('Bitte geben Sie eine E-Mail-Adresse'));
  });

  it('does not complain of what was only passed by', async () => {
    const element = await placeForm();
    await sees(element, 'Ihr Name');
    control(element, 'name').focus();
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part~=error]')).to.equal(null);
  });

  it('sends once, however often one clicks', async () => {
    const { sent, backend } = recording();
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    send(element);
    send(element);
    await sees(element, 'Vielen Dank');
    expect(sent).to.have.length(1);
  });

  it('keeps the typing after a failure and sends the same again under the same key', async () => {
    const { sent, backend } = recording([refuse('timeout'), refuse('offline')]);
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Ihre Angaben sind noch da');
    await sees(element, 'dauert zu lange');
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
    await expectAccessible(element);
    send(element);
    await sees(element, 'offline');
    send(element);
    await sees(element, 'Vielen Dank');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(sent[0].key).to.match(/^[0-9a-f]{32}$/);
  });

  it('keeps the key for corrected answers: what was lost on the way may have arrived all the same', async () => {
    const { sent, backend } = recording([refuse('timeout')]);
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Wir wissen nicht, ob alles angekommen ist');
    control(element, 'name').value = 'Kim Muster';
    send(element);
    await sees(element, 'Vielen Dank');
    expect(sent[0].key).to.equal(sent[1].key);
  });

  it('says so when the first try had arrived, and signs up nobody twice', async () => {
    const backend = keyedBackend();
    const element = await placeForm(backend);
    await fillIn(element);
    backend.loseAnswer();
    send(element);
    await sees(element, 'dauert zu lange');
    control(element, 'name').value = 'Kim Muster';
    send(element);
    await sees(element, 'Ihr erster Versuch war schon angekommen und gilt');
    await sees(element, 'Noch 1 Platz frei');
    expect(backend.stored).to.deep.equal(['Alex Beispiel']);
    await expectAccessible(element);
  });

  it('takes another key for another person', async () => {
    const { sent, backend } = recording();
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Noch jemanden anmelden');
    find(element, '[part=confirmation] > .actions button').click();
    await fillIn(element);
    send(element);
    await until('a second sign-up', () => sent.length === 2);
    expect(sent[0].key).not.to.equal(sent[1].key);
  });

  it('offers the waiting list when the last place went meanwhile', async () => {
    const backend = memoryBackend(content(1));
    const element = await placeForm(backend);
    await fillIn(element);
    await backend.signUp(
      { target: 'offer:fest', form: 'helfen', answers: { name: 'A', email: 'a@b.example', privacy: true } },
      'other',
      { languages: [] },
    );
    send(element);
    await sees(element, 'Der letzte Platz wurde gerade vergeben');
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
    expect(find(element, '[part~=send]').textContent).to.contain('Auf die Warteliste');
    send(element);
    await sees(element, 'Sie stehen auf der Warteliste, Platz 1.');
  });

  it('says so when the last place went and no list is open, and keeps the typing', async () => {
    const gone = new BackendError('refused', 'test', { status: 409, problem: { type: placeGone, waitlist: false } });
    const { backend } = recording([() => Promise.reject(gone)]);
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Der letzte Platz wurde gerade vergeben.');
    expect(visibleText(element)).not.to.contain('Warteliste');
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
  });

  it('asks for the same place on the list again, under the same key, when the answer is lost', async () => {
    const gone = new BackendError('refused', 'test', { status: 409, problem: { type: placeGone, waitlist: true } });
    const { sent, backend } = recording([() => Promise.reject(gone), refuse('timeout'), refuse('timeout')]);
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Sie können sich auf die Warteliste setzen lassen');
    send(element);
    await sees(element, 'dauert zu lange');
    send(element);
    await until('a third try', () => sent.length === 3);
    await sees(element, 'dauert zu lange');
    send(element);
    await sees(element, 'Vielen Dank');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('does not move the button from under a click that leaves a wrong answer', async () => {
    const { sent, backend } = recording();
    const element = await placeForm(backend);
    await fillIn(element);
    control(element, 'email').focus();
    await sendKeys({ type: '@' });
    const button = find(element, '[part~=send]');
    button.scrollIntoView({ block: 'center' });
    const before = button.getBoundingClientRect();
    const middle: [number, number] = [Math.round(before.x + 20), Math.round(before.y + 20)];
    await sendMouse({ type: 'move', position: middle });
    await sendMouse({ type: 'down' });
    await element.updateComplete;
    expect(button.getBoundingClientRect().y).to.equal(before.y);
    await sendMouse({ type: 'up' });
    await sees(element, 'Eine Angabe fehlt noch oder passt nicht');
    expect(sent).to.have.length(0);
    await resetMouse();
  });

  it('sends consents with the wording that was shown', async () => {
    const { sent, backend } = recording();
    const element = await placeForm(backend);
    await fillIn(element);
    send(element);
    await sees(element, 'Vielen Dank');
    expect(JSON.parse(sent[0].body)).to.deep.include({
      consents: [{ name: 'privacy', version: '3' }],
      target: 'offer:fest',
    });
  });

  it('shows no form for what is over, and none where nobody takes sign-ups', async () => {
    const over = await place('miteinand-signup', {
      backend: memoryBackend(content(2)),
      attributes: { for: 'offer:over' },
    });
    await sees(over, 'Das ist schon vorbei.');
    const { forms: _, ...readOnly } = content(2);
    const element = await place('miteinand-signup', {
      backend: memoryBackend(readOnly),
      attributes,
      fallback: 'Telefon 1',
    });
    await sees(element, 'kann man sich nicht anmelden');
    await sees(element, 'Telefon 1');
  });

  it('shows the form as soon as a source has said that it takes sign-ups', async () => {
    let tell = (): void => {};
    const fuller = new Promise<void>(resolve => (tell = resolve));
    let isWhole = false;
    const town = memoryBackend(content(2));
    const backend: Backend = {
      ...town,
      service: async ask =>
        isWhole ? town.service(ask) : { name: 'Amt', capabilities: ['offers'], isPartial: true, fuller },
    };
    const element = await place('miteinand-signup', { backend, attributes });
    await sees(element, 'kann man sich nicht anmelden');
    isWhole = true;
    tell();
    await sees(element, 'Ihr Name');
  });

  it('keeps the typing when the language changes', async () => {
    const element = await placeForm();
    await fillIn(element);
    element.closest('main')!.lang = 'en';
    await sees(element, 'optional');
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
  });

  it('keeps the typing when the backend goes away', async () => {
    const element = await placeForm();
    await fillIn(element);
    element.backend = failingBackend();
    await sees(element, 'nicht erreichbar');
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
    element.backend = silentBackend();
    await element.updateComplete;
    expect(control(element, 'name').value).to.equal('Alex Beispiel');
  });

  it('shows and cancels a sign-up by its manage link, and takes the token out of the address', async () => {
    const backend = memoryBackend(content(2));
    await backend.signUp(
      { target: 'offer:fest', form: 'helfen', answers: { name: 'A', email: 'a@b.example', privacy: true } },
      'key',
      { languages: [] },
    );
    history.replaceState(null, '', '#miteinand-signup=1');
    const element = await place('miteinand-signup', { backend, attributes: { manage: '' } });
    await sees(element, 'M-0001');
    expect(location.hash).to.equal('');
    find(element, 'button').click();
    await sees(element, 'Möchten Sie wirklich absagen?');
    const focused = (): string => element.shadowRoot!.activeElement?.textContent ?? '';
    await until('the focus on the question', () => focused().includes('wirklich absagen'));
    await expectAccessible(element);
    find(element, 'button.primary').click();
    await sees(element, 'Ihre Anmeldung ist abgesagt');
    await until('the focus on what happened', () => focused().includes('ist abgesagt'));
    expect((await backend.offer('fest', { languages: [] })).remainingAttendeeCapacity).to.equal(2);
  });
});
