import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { BackendError } from '../../src/contract/problem.js';
import type { SignupForm } from '../../src/contract/form.js';
import type { Signup } from '../../src/contract/signup.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { find, place, sees, until, visibleText, type Placing } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

const form: SignupForm = {
  id: 'helfen',
  lang: 'de',
  title: 'Mithelfen',
  confirmByMail: true,
  fields: [
    { name: 'name', type: 'text', label: 'Ihr Name', required: true },
    { name: 'email', type: 'email', label: 'E-Mail', required: true },
  ],
};

const town = (): Backend =>
  memoryBackend({
    forms: [form],
    events: [
      {
        id: 'fest',
        name: 'Stadtfest',
        startDate: '2030-06-01T10:00:00+02:00',
        remainingAttendeeCapacity: 1,
        response: { method: 'form', form: 'helfen' },
      },
    ],
  });

const button = (element: Element, name: string): HTMLElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, summary')].find(one =>
    one.textContent.includes(name),
  )!;
const focusedText = (element: Element): string => element.shadowRoot!.activeElement?.textContent ?? '';
const desk = async (backend: Backend) => backend.desk();

/** Lets time pass on this device. */
let restoreClocks = (): void => {};
function letPass(milliseconds: number): void {
  const { now } = Date;
  const restoreBefore = restoreClocks;
  const perform = performance.now.bind(performance);
  Date.now = () => now() + milliseconds;
  performance.now = () => perform() + milliseconds;
  restoreClocks = () => {
    Date.now = now;
    Reflect.deleteProperty(performance, 'now');
    restoreBefore();
  };
}
afterEach(() => {
  restoreClocks();
  restoreClocks = () => {};
});

async function signUp(backend: Backend, placing: Placing = {}): Promise<SignupElement> {
  const element = await place('miteinand-signup', { backend, attributes: { for: 'event:fest' }, ...placing });
  await until('the form', () => element.shadowRoot!.querySelector('[name=email]'));
  find<HTMLInputElement>(element, '[name=name]').value = 'Amira';
  find<HTMLInputElement>(element, '[name=email]').value = 'amira@example.org';
  find(element, '[part~=send]').click();
  await until('what comes after', () => element.shadowRoot!.querySelector('[part~=resend]'));
  return element;
}

describe('a sign-up that waits for its mail', () => {
  it('says where the mail went and until when the place is held; the heading is entered', async () => {
    const element = await signUp(town());
    await sees(element, 'Bitte bestätigen Sie Ihre Anmeldung über den Link in unserer E-Mail.');
    await sees(element, /eine E-Mail an \u2068?amira@example.org\u2069? geschickt/);
    await sees(element, /Das geht bis .*\d{4}/);
    await until('the focus on the heading', () => focusedText(element).includes('Bitte bestätigen'));
    await expectAccessible(element);
  });

  it('has the mail sent again after a minute, whose seconds nobody has to listen to', async () => {
    const backend = town();
    const element = await signUp(backend);
    const resend = button(element, 'noch einmal senden');
    expect(resend.getAttribute('aria-disabled')).to.equal('true');
    const wait = find(element, '#resend-wait');
    expect(wait.textContent).to.match(/in \d+ Sekunden/);
    expect(wait.closest('[role=status], [aria-live]') === null, 'not read out').to.equal(true);
    resend.click();
    letPass(61_000);
    await until('the end of the minute', () => !element.shadowRoot!.querySelector('#resend-wait'));
    resend.click();
    await sees(element, 'Die E-Mail ist noch einmal unterwegs');
    expect(resend.getAttribute('aria-disabled')).to.equal('true');
  });

  it('has the mail sent to another address, and keeps it when that is mistyped', async () => {
    const backend = town();
    const element = await signUp(backend);
    letPass(61_000);
    await until('the end of the minute', () => !element.shadowRoot!.querySelector('#resend-wait'));
    button(element, 'Andere E-Mail-Adresse').click();
    await until('the field', () => element.shadowRoot!.activeElement?.id === 'new-address');
    const field = find<HTMLInputElement>(element, '#new-address');
    expect(field.value).to.equal('amira@example.org');
    field.value = 'niemand';
    button(element, 'Dorthin senden').click();
    await sees(element, 'Bitte geben Sie eine E-Mail-Adresse ein');
    expect(field.value).to.equal('niemand');
    await expectAccessible(element);
    field.value = 'neu@example.org';
    button(element, 'Dorthin senden').click();
    await sees(element, /unterwegs an \u2068?neu@example.org/);
    await until('the focus where it was opened', () => focusedText(element).includes('Andere E-Mail-Adresse'));
  });

  it('says at once why the mail is not sent, and no more when the time is over', async () => {
    const backend = town();
    const busy = new BackendError('busy', 'test', { status: 429, retryAfter: 30 });
    const desk = async () => ({ ...(await backend.desk()), resend: () => Promise.reject(busy) });
    const element = await signUp({ ...backend, desk });
    letPass(61_000);
    await until('the end of the minute', () => !element.shadowRoot!.querySelector('#resend-wait'));
    button(element, 'noch einmal senden').click();
    await until('the reason', () =>
      element.shadowRoot!.querySelector('[role=alert]')?.textContent.includes('zu viele Anfragen'),
    );
    expect(find(element, '#resend-wait').textContent).to.contain('30 Sekunden');
    letPass(31_000);
    await until('no reason', () => !element.shadowRoot!.querySelector('[role=alert]'));
  });

  it('notices that it was confirmed in another tab', async () => {
    const backend = town();
    const element = await signUp(backend);
    let told: Partial<Signup> | undefined;
    element.addEventListener('miteinand-signup-sent', ({ detail }) => (told = detail));
    dispatchEvent(new Event('focus'));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(visibleText(element), 'not before').to.contain('Bitte bestätigen');
    await (await desk(backend)).confirm('confirm-1', 'k', { languages: [] });
    dispatchEvent(new Event('focus'));
    await sees(element, 'Vielen Dank, Sie sind angemeldet.');
    await sees(element, 'über den Link in Ihrer E-Mail');
    await until('the focus on the heading', () => focusedText(element).includes('Vielen Dank'));
    expect(told?.state).to.equal('confirmed');
    await expectAccessible(element);
  });

  it('is heard by who is elsewhere on the page', async () => {
    const backend = town();
    const element = await signUp(backend);
    await until('the focus on the heading', () => focusedText(element).includes('Bitte bestätigen'));
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await (await desk(backend)).confirm('confirm-1', 'k', { languages: [] });
    const region = find(element, '.visually-hidden[role=status]');
    dispatchEvent(new Event('focus'));
    await until('the news', () => region.textContent.includes('Vielen Dank, Sie sind angemeldet.'));
    expect(element.shadowRoot!.activeElement === null).to.equal(true);
  });

  it('says that its time is over, and lets sign up again', async () => {
    const backend = town();
    const element = await signUp(backend);
    letPass(49 * 3_600_000);
    dispatchEvent(new Event('focus'));
    await sees(element, 'nicht rechtzeitig bestätigt');
    await sees(element, 'Sie können sich gern noch einmal anmelden');
    await expectAccessible(element);
  });

  for (const [lang, dir, text] of [
    ['en', 'ltr', 'Please confirm your sign-up'],
    ['ar', 'rtl', 'يرجى تأكيد التسجيل'],
  ] as const) {
    it(`is said in "${lang}", also on a narrow page`, async () => {
      const element = await signUp(town(), { lang, dir, width: '320px' });
      await sees(element, text);
      expect(element.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
    });
  }
});

describe('a sign-up that is confirmed', () => {
  it('goes into one’s own calendar, and its link can be copied', async () => {
    const backend = memoryBackend({
      forms: [{ ...form, confirmByMail: false }],
      events: [
        { id: 'fest', name: 'Stadtfest', startDate: '2030-06-01', response: { method: 'form', form: 'helfen' } },
      ],
    });
    const element = await place('miteinand-signup', { backend, attributes: { for: 'event:fest' } });
    await until('the form', () => element.shadowRoot!.querySelector('[name=email]'));
    find<HTMLInputElement>(element, '[name=name]').value = 'Amira';
    find<HTMLInputElement>(element, '[name=email]').value = 'amira@example.org';
    find(element, '[part~=send]').click();
    await sees(element, 'In den eigenen Kalender');
    button(element, 'In den eigenen Kalender').click();
    await sees(element, 'Als Kalenderdatei');
    await sees(element, 'Outlook.com');
    await sees(element, 'Bewahren Sie diesen Link auf');
    await expectAccessible(element);
  });
});
