import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { FormField } from '../../src/contract/form.js';
import type { Offer } from '../../src/contract/offer.js';
import { BackendError, invalidAnswers, placeGone } from '../../src/contract/problem.js';
import type { SignupRequest } from '../../src/contract/signup.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

const name: FormField = { name: 'name', type: 'text', label: 'Ihr Name', required: true };
const slot = (first: string): FormField => ({
  name: 'schicht',
  type: 'slot',
  label: 'Schicht',
  required: true,
  options: [
    { value: 'a', label: 'Vormittag', availability: first },
    { value: 'b', label: 'Nachmittag', availability: 'open' },
  ],
});

interface Scene {
  backend: Backend;
  sent: { key: string; request: SignupRequest }[];
  /** What happens to the next sendings instead of what should. */
  fail: (...errors: BackendError[]) => void;
  /** Changes what is signed up for. */
  change: (offer: Partial<Offer>, fields?: FormField[]) => void;
}

/** A town with one offer, whose network and places do as told. */
function scene(fields: FormField[] = [name]): Scene {
  const offer: Offer = {
    id: 'o',
    lang: 'de',
    kind: 'volunteering',
    title: 'Fest',
    availability: 'open',
    response: { method: 'form', form: 'f' },
  };
  const form = { id: 'f', lang: 'de', title: 'Helfen', submitLabel: 'Anmelden', fields };
  let now = memoryBackend({ offers: [offer], forms: [form] });
  const errors: BackendError[] = [];
  const sent: Scene['sent'] = [];
  const backend: Backend = {
    ...now,
    offer: (id, ask) => now.offer(id, ask),
    form: (id, ask) => now.form(id, ask),
    async signUp(request, key, ask) {
      sent.push({ key, request });
      const error = errors.shift();
      if (error) throw error;
      return now.signUp(request, key, ask);
    },
  };
  const change: Scene['change'] = (more, fields = form.fields) => {
    now = memoryBackend({ offers: [{ ...offer, ...more }], forms: [{ ...form, fields }] });
  };
  return { backend, sent, fail: (...all) => errors.push(...all), change };
}

/** The form with all that came after its first look. */
const placeForm = async (backend: Backend, values = 'name=Kim'): Promise<SignupElement> => {
  const element = await place('miteinand-signup', { backend, attributes: { for: 'offer:o', values } });
  await sees(element, 'Ihr Name');
  await until('the rest of the form', () => element.shadowRoot!.querySelector('[aria-disabled]'));
  return element;
};
const send = (element: Element): void => find(element, '[part~=send]').click();
const offline = (): BackendError => new BackendError('offline', 'test');
const gone = (more = {}): BackendError =>
  new BackendError('refused', 'test', { status: 409, problem: { type: placeGone, ...more } });

describe('a sign-up without network', () => {
  it('waits in the open page, says so, and is sent when the network is back', async () => {
    const { backend, sent, fail } = scene();
    fail(offline());
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Noch nicht gesendet.');
    await sees(element, 'Sobald Sie wieder Netz haben, wird es gesendet.');
    expect(find(element, '[part=notice] [role=alert]').textContent).to.contain('Noch nicht gesendet');
    await expectAccessible(element);
    dispatchEvent(new Event('online'));
    await sees(element, 'Vielen Dank');
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('is tried again when the network is back but carries nothing yet', async () => {
    const { backend, sent, fail } = scene();
    fail(offline(), new BackendError('unreachable', 'test'));
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Doch nicht senden');
    dispatchEvent(new Event('online'));
    await until('a second try', () => sent.length === 2);
    await sees(element, 'Sobald Sie wieder Netz haben, wird es gesendet.');
    await sees(element, 'Vielen Dank');
    expect(sent).to.have.length(3);
  });

  it('is not sent any more when the visitor does not want it', async () => {
    const { backend, sent, fail } = scene();
    fail(offline());
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Doch nicht senden');
    find(element, '[part=notice] button').click();
    await until('the focus on the way to send it later', () =>
      element.shadowRoot!.activeElement?.matches('[part~=send]'),
    );
    dispatchEvent(new Event('online'));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sent).to.have.length(1);
    await sees(element, 'Noch nicht gesendet.');
  });

  it('is not sent by itself after something was changed in it', async () => {
    const { backend, sent, fail } = scene();
    fail(offline());
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Doch nicht senden');
    find(element, '[name=name]').focus();
    await sendKeys({ type: 'x' });
    await until('no promise', () => !visibleText(element).includes('wird es gesendet'));
    dispatchEvent(new Event('online'));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sent).to.have.length(1);
    send(element);
    await sees(element, 'Vielen Dank');
  });

  it('does nothing after the widget went', async () => {
    const { backend, sent, fail } = scene();
    fail(offline());
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Doch nicht senden');
    element.remove();
    dispatchEvent(new Event('online'));
    expect(sent).to.have.length(1);
  });
});

describe('a sign-up that fails', () => {
  const said: [string, BackendError, string][] = [
    [
      'that nobody knows whether it arrived',
      new BackendError('timeout', 'test'),
      'Wir wissen nicht, ob alles angekommen ist.',
    ],
    ['the same of an answer that cannot be read', new BackendError('not-json', 'test'), 'Wir wissen nicht'],
    ['when to try again', new BackendError('busy', 'test', { retryAfter: 30 }), 'Noch nicht gesendet.'],
  ];
  for (const [what, error, text] of said) {
    it(`tells ${what}`, async () => {
      const { backend, fail } = scene();
      fail(error);
      const element = await placeForm(backend);
      send(element);
      await sees(element, text);
      expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Kim');
    });
  }
});

describe('a page with something typed', () => {
  const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks before it is left, and only then', async () => {
    const { backend } = scene();
    const element = await placeForm(backend, '');
    expect(leave()).to.equal(false);
    find(element, '[name=name]').focus();
    await sendKeys({ type: 'Kim' });
    expect(leave()).to.equal(true);
    send(element);
    await sees(element, 'Vielen Dank');
    expect(leave()).to.equal(false);
  });

  it('does not ask for what was taken back, or for a widget that is gone', async () => {
    const { backend } = scene();
    const element = await placeForm(backend, '');
    find(element, '[name=name]').focus();
    await sendKeys({ type: 'K' });
    await sendKeys({ press: 'Backspace' });
    expect(leave()).to.equal(false);
    await sendKeys({ type: 'K' });
    element.remove();
    expect(leave()).to.equal(false);
  });
});

describe('places that go while a form is filled in', () => {
  /** The visitor comes back to the page, which asks again. */
  const comeBack = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

  it('are seen in the form, and the button says what is left', async () => {
    const { backend, change } = scene();
    const element = await placeForm(backend);
    change({ availability: 'waitlist' });
    comeBack();
    await until('the waiting list', () => find(element, '[part~=send]').textContent?.includes('Auf die Warteliste'));
  });

  it('are asked for every half minute, as long as the form stands there', async () => {
    const timers: [() => void, number][] = [];
    const { setInterval } = globalThis;
    globalThis.setInterval = ((act: () => void, ms: number) => timers.push([act, ms])) as never;
    const { backend, change } = scene();
    const element = await placeForm(backend);
    await until('the timer', () => timers.some(([, ms]) => ms === 30_000));
    globalThis.setInterval = setInterval;
    change({ availability: 'low', remainingAttendeeCapacity: 1 });
    const [refresh, ms] = timers.find(([, ms]) => ms === 30_000)!;
    expect(ms).to.equal(30_000);
    refresh();
    await sees(element, 'Noch 1 Platz frei');
  });

  it('leave what was typed where it is, and say that all are taken', async () => {
    const { backend, change } = scene();
    const element = await placeForm(backend);
    find(element, '[name=name]').focus();
    await sendKeys({ type: ' Muster' });
    change({ availability: 'full' });
    comeBack();
    await sees(element, 'Alle Plätze sind vergeben.');
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.contain('Muster');
    await expectAccessible(element);
  });

  it('of one slot: another can be chosen, and nothing else is lost', async () => {
    const { backend, sent, fail, change } = scene([name, slot('low')]);
    const element = await placeForm(backend, 'name=Kim&schicht=a');
    fail(gone());
    change({}, [name, slot('full')]);
    send(element);
    await sees(element, 'Hier ist gerade kein Platz mehr frei. Bitte wählen Sie etwas anderes.');
    await until('the slot to be full', () => find<HTMLInputElement>(element, '[value=a]').disabled);
    await expectAccessible(element);
    find(element, '.errors a').click();
    find(element, '[value=b]').click();
    send(element);
    await sees(element, 'Vielen Dank');
    expect(sent[1].request.answers).to.deep.equal({ name: 'Kim', schicht: 'b' });
  });

  it('of one slot with a waiting list: the button asks for it', async () => {
    const { backend, sent } = scene([name, slot('waitlist')]);
    const element = await placeForm(backend, 'name=Kim&schicht=a');
    await until('the waiting list', () => find(element, '[part~=send]').textContent?.includes('Auf die Warteliste'));
    send(element);
    await until('a request', () => sent.length);
    expect(sent[0].request.waitlist).to.equal(true);
  });
});

describe('places that are too few for all who want to come', () => {
  const persons: FormField = { name: 'anzahl', type: 'persons', label: 'Wie viele kommen?' };

  it('are told, and fewer may come', async () => {
    const { backend, sent, fail, change } = scene([name, persons]);
    change({ availability: 'low', remainingAttendeeCapacity: 2 });
    const element = await placeForm(backend, 'name=Kim&anzahl=3');
    fail(gone({ waitlist: true }));
    send(element);
    await sees(element, 'Es sind nur noch 2 Plätze frei, Sie brauchen mehr.');
    expect(find(element, '[part=notice] [role=alert]').textContent).to.contain('Warteliste');
    expect(find(element, '[part~=send]').textContent).to.contain('Auf die Warteliste');
    await expectAccessible(element);
    find(element, '[name=anzahl]').focus();
    find<HTMLInputElement>(element, '[name=anzahl]').select();
    await sendKeys({ type: '2' });
    await until('the usual button', () => find(element, '[part~=send]').textContent?.includes('Anmelden'));
    send(element);
    await sees(element, 'Vielen Dank');
    expect(sent[1].request.waitlist).to.equal(undefined);
  });

  it('are told at the slot that has them', async () => {
    const few = { ...slot('low'), options: [{ value: 'a', label: 'Vormittag', remainingAttendeeCapacity: 1 }] };
    const { backend, fail } = scene([name, persons, few]);
    const element = await placeForm(backend, 'name=Kim&anzahl=2&schicht=a');
    fail(gone({ errors: [{ pointer: '/answers/schicht', code: 'place-gone' }] }));
    send(element);
    await sees(element, 'Es ist nur noch 1 Platz frei, Sie brauchen mehr.');
    await expectAccessible(element);
  });
});

describe('what a backend finds wrong', () => {
  const invalid = (pointer: string): BackendError => {
    const problem = { type: invalidAnswers, errors: [{ pointer, code: 'required' }] };
    return new BackendError('refused', 'test', { status: 422, problem });
  };

  it('is said at its field, however that is called', async () => {
    const { backend, fail } = scene([name, { name: 'a/b~c', type: 'text', label: 'Straße' }]);
    fail(invalid('/answers/a~1b~0c'));
    const element = await placeForm(backend);
    send(element);
    await sees(element, /Straße ?: Bitte füllen Sie dieses Feld aus/);
  });

  it('is a refusal like any other where this form does not ask it', async () => {
    const { backend, fail } = scene();
    fail(invalid('/answers/unknown'));
    const element = await placeForm(backend);
    send(element);
    await sees(element, 'Die Anfrage wurde abgelehnt.');
    expect(visibleText(element)).not.to.contain('Eine Angabe fehlt');
  });
});

describe('what cannot be signed up for', () => {
  const said = {
    full: 'Alle Plätze sind vergeben.',
    soon: 'Die Anmeldung hat noch nicht begonnen.',
    over: 'Das ist schon vorbei.',
    cancelled: 'Das wurde abgesagt.',
    paused: 'Eine Anmeldung ist zurzeit nicht möglich.',
  };
  for (const [availability, text] of Object.entries(said)) {
    it(`says why when it is ${availability}`, async () => {
      const { backend, change } = scene();
      change({ availability });
      const element = await place('miteinand-signup', { backend, attributes: { for: 'offer:o' } });
      await sees(element, text);
      await expectAccessible(element);
    });
  }
});
