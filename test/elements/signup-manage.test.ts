import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/backends/backend.js';
import type { SignupDesk } from '../../src/backends/desk.js';
import { memoryBackend } from '../../src/backends/memory.js';
import type { SignupForm } from '../../src/contract/form.js';
import { BackendError } from '../../src/contract/problem.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { find, place, sees, until, visibleText, type Placing } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

const ask = { languages: ['de'] };

const form: SignupForm = {
  id: 'helfen',
  lang: 'de',
  title: 'Mithelfen',
  confirmByMail: true,
  fields: [
    { name: 'name', type: 'text', label: 'Ihr Name', required: true },
    { name: 'email', type: 'email', label: 'E-Mail', required: true },
    { name: 'anzahl', type: 'persons', label: 'Wie viele kommen?' },
    { name: 'gruppe', type: 'text', label: 'Name der Gruppe', showIf: { field: 'anzahl', min: 2 } },
    { name: 'notiz', type: 'textarea', label: 'Notiz' },
    { name: 'privacy', type: 'consent', label: 'Einverstanden', required: true },
  ],
};

const answers = {
  name: 'Amira',
  email: 'amira@example.org',
  anzahl: '2',
  gruppe: 'Garten',
  notiz: 'Ja',
  privacy: true,
};

/** A town with one sign-up that waits for its confirmation. */
async function townWithSignup(places = 5): Promise<Backend> {
  const backend = memoryBackend({
    forms: [form],
    events: [
      {
        id: 'fest',
        name: 'Stadtfest',
        startDate: '2030-06-01T10:00:00+02:00',
        remainingAttendeeCapacity: places,
        response: { method: 'form', form: 'helfen' },
      },
    ],
  });
  await backend.signUp({ target: 'event:fest', form: 'helfen', answers, waitlist: true }, 'key', ask);
  return backend;
}

/** The same town, whose desk does something else. */
const withDesk = (backend: Backend, change: (desk: SignupDesk) => Partial<SignupDesk>): Backend => ({
  ...backend,
  desk: async () => {
    const desk = await backend.desk();
    return { ...desk, ...change(desk) };
  },
});

const openLink = (fragment: string, backend: Backend, placing: Placing = {}): Promise<SignupElement> => {
  history.replaceState(null, '', `#${fragment}`);
  return place('miteinand-signup', { backend, attributes: { manage: '' }, ...placing });
};
const button = (element: Element, name: string): HTMLElement | undefined =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(one => one.textContent.includes(name));
const press = (element: Element, name: string): void => button(element, name)!.click();
const focusedText = (element: Element): string => element.shadowRoot!.activeElement?.textContent ?? '';

describe('the page of the link in a mail', () => {
  it('says what is confirmed and confirms nothing until its one button is pressed', async () => {
    const backend = await townWithSignup();
    const element = await openLink('miteinand-confirm=confirm-1', backend);
    await sees(element, 'Möchten Sie sich anmelden?');
    await sees(element, 'Stadtfest');
    expect(location.hash).to.equal('');
    expect(element.shadowRoot!.querySelectorAll('button').length).to.equal(1);
    const desk = await backend.desk();
    expect((await desk.confirmable('confirm-1', ask)).state).to.equal('pending');
    await expectAccessible(element);
    press(element, 'Anmeldung bestätigen');
    await sees(element, 'Vielen Dank, Sie sind angemeldet.');
    await until('the focus on the heading', () => focusedText(element).includes('Vielen Dank'));
    await sees(element, 'amira@example.org');
    expect(button(element, 'Anmeldung absagen') !== undefined).to.equal(true);
    await expectAccessible(element);
  });

  it('sends the same key again when the answer was lost', async () => {
    const backend = await townWithSignup();
    const keys: string[] = [];
    const lossy = withDesk(backend, desk => ({
      confirm: async (token, key) => {
        const answer = await desk.confirm(token, key, ask);
        if (keys.push(key) === 1) throw new BackendError('timeout', 'test: lost');
        return answer;
      },
    }));
    const element = await openLink('miteinand-confirm=confirm-1', lossy);
    await sees(element, 'Möchten Sie sich anmelden?');
    press(element, 'Anmeldung bestätigen');
    await sees(element, 'dauert zu lange');
    await until('the focus on the way on', () => element.shadowRoot!.activeElement?.localName === 'button');
    press(element, 'Erneut versuchen');
    await sees(element, 'Vielen Dank, Sie sind angemeldet.');
    expect([keys.length, keys[0] === keys[1]]).to.deep.equal([2, true]);
  });

  for (const [kind, token] of [
    ['used', 'confirm-1'],
    ['unknown', 'confirm-9'],
  ]) {
    it(`says the same of a link that is ${kind}`, async () => {
      const backend = await townWithSignup();
      await (await backend.desk()).confirm('confirm-1', 'k', ask);
      const element = await openLink(`miteinand-confirm=${token}`, backend);
      await sees(element, 'Dieser Link gilt nicht mehr.');
      await sees(element, 'in der E-Mail, die danach kam');
      await expectAccessible(element);
    });
  }

  it('accepts a place that became free', async () => {
    const backend = await townWithSignup(2);
    await backend.signUp({ target: 'event:fest', form: 'helfen', answers, waitlist: true }, 'second', ask);
    const desk = await backend.desk();
    await desk.confirm('confirm-2', 'k', ask);
    await desk.cancel('1', ask);
    const element = await openLink('miteinand-confirm=confirm-2', backend);
    await sees(element, 'Für Sie ist ein Platz frei geworden. Möchten Sie ihn?');
    await expectAccessible(element);
    press(element, 'Platz annehmen');
    await sees(element, 'Vielen Dank, Sie sind angemeldet.');
  });
});

describe('the page of a sign-up', () => {
  const opened = async (placing: Placing = {}): Promise<{ element: SignupElement; backend: Backend }> => {
    const backend = await townWithSignup();
    await (await backend.desk()).confirm('confirm-1', 'k', ask);
    const element = await openLink('miteinand-signup=1', backend, placing);
    await until('the answers', () => visibleText(element).includes('amira@example.org'));
    return { element, backend };
  };
  const stored = async (backend: Backend): Promise<unknown> => (await (await backend.desk()).signup('1', ask)).answers;

  it('shows what was answered and changes it, but neither persons nor consents', async () => {
    const { element, backend } = await opened();
    press(element, 'Angaben ändern');
    await until('the form', () => element.shadowRoot!.querySelector('form'));
    const names = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('form [name]')].map(({ name }) => name);
    expect(names).to.deep.equal(['name', 'email', 'gruppe', 'notiz']);
    await until('the focus in it', () => (element.shadowRoot!.activeElement as HTMLInputElement).name === 'name');
    await expectAccessible(element);
    find<HTMLInputElement>(element, '[name=email]').value = 'niemand';
    press(element, 'Speichern');
    await sees(element, 'Bitte geben Sie eine E-Mail-Adresse ein');
    find<HTMLInputElement>(element, '[name=email]').value = 'neu@example.org';
    find<HTMLTextAreaElement>(element, '[name=notiz]').value = '';
    press(element, 'Speichern');
    await sees(element, 'neu@example.org');
    await until('the focus where it was opened', () => focusedText(element).includes('Angaben ändern'));
    expect(await stored(backend)).to.deep.equal({ ...answers, email: 'neu@example.org', notiz: '' });
  });

  it('keeps what is typed when a change does not arrive', async () => {
    const backend = await townWithSignup();
    await (await backend.desk()).confirm('confirm-1', 'k', ask);
    const change = (): Promise<never> => Promise.reject(new BackendError('unreachable', 'test'));
    const element = await openLink(
      'miteinand-signup=1',
      withDesk(backend, () => ({ change })),
    );
    await sees(element, 'Angaben ändern');
    press(element, 'Angaben ändern');
    await until('the form', () => element.shadowRoot!.querySelector('form'));
    find<HTMLInputElement>(element, '[name=name]').value = 'Kim';
    press(element, 'Speichern');
    await sees(element, 'nicht erreichbar');
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Kim');
    press(element, 'Nicht ändern');
    await until('the answers', () => !element.shadowRoot!.querySelector('form'));
  });

  it('cancels after one question', async () => {
    const { element, backend } = await opened();
    press(element, 'Anmeldung absagen');
    await sees(element, 'Möchten Sie wirklich absagen?');
    press(element, 'Doch behalten');
    await until('the focus where it was asked', () => focusedText(element).includes('Anmeldung absagen'));
    press(element, 'Anmeldung absagen');
    await sees(element, 'Möchten Sie wirklich absagen?');
    find(element, '.sure .primary').click();
    await sees(element, 'Ihre Anmeldung ist abgesagt');
    expect((await backend.event('fest', ask)).remainingAttendeeCapacity).to.equal(5);
    expect(button(element, 'Angaben ändern') === undefined).to.equal(true);
    await expectAccessible(element);
  });

  it('hands out what is stored as a file', async () => {
    const { element } = await opened();
    const createObjectURL = URL.createObjectURL.bind(URL);
    const files: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return createObjectURL(file);
    };
    try {
      press(element, 'Meine Daten herunterladen');
      await until('the file', () => files.length);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(await files[0].text()).to.contain('amira@example.org');
  });

  it('erases after one question that says what follows', async () => {
    const { element, backend } = await opened();
    press(element, 'Meine Daten löschen');
    await sees(element, 'Ihre Anmeldung endet damit');
    await until('the focus on the question', () => focusedText(element).includes('endet damit'));
    await expectAccessible(element);
    find(element, '.sure .primary').click();
    await sees(element, 'Ihre Daten sind gelöscht');
    await until('the focus on what happened', () => focusedText(element).includes('gelöscht'));
    expect(visibleText(element)).not.to.contain('amira@example.org');
    expect(await stored(backend)).to.deep.equal({});
    await expectAccessible(element);
  });

  it('is erased by a second press where the answer to the first was lost', async () => {
    const backend = await townWithSignup();
    await (await backend.desk()).confirm('confirm-1', 'k', ask);
    const faults = ['timeout', 'not-found'] as const;
    let tries = 0;
    const erase = (): Promise<never> => Promise.reject(new BackendError(faults[tries++], 'test'));
    const element = await openLink(
      'miteinand-signup=1',
      withDesk(backend, () => ({ erase })),
    );
    await sees(element, 'Meine Daten löschen');
    press(element, 'Meine Daten löschen');
    await sees(element, 'Ihre Anmeldung endet damit');
    find(element, '.sure .primary').click();
    await sees(element, 'dauert zu lange');
    find(element, '.sure .primary').click();
    await sees(element, 'Ihre Daten sind gelöscht');
  });

  it('is cancelled once by a double click', async () => {
    const backend = await townWithSignup();
    await (await backend.desk()).confirm('confirm-1', 'k', ask);
    let tries = 0;
    const counting = withDesk(backend, desk => ({
      cancel: async (...args) => {
        tries++;
        await new Promise(resolve => setTimeout(resolve, 50));
        return desk.cancel(...args);
      },
    }));
    const element = await openLink('miteinand-signup=1', counting);
    await sees(element, 'Anmeldung absagen');
    press(element, 'Anmeldung absagen');
    await sees(element, 'Möchten Sie wirklich absagen?');
    find(element, '.sure .primary').click();
    await element.updateComplete;
    find(element, '.sure .primary').click();
    await sees(element, 'Ihre Anmeldung ist abgesagt');
    expect(tries).to.equal(1);
  });

  it('keeps what is typed while it is asked whether to cancel', async () => {
    const { element } = await opened();
    press(element, 'Angaben ändern');
    await until('the form', () => element.shadowRoot!.querySelector('form'));
    find<HTMLInputElement>(element, '[name=name]').value = 'Kim';
    press(element, 'Anmeldung absagen');
    await sees(element, 'Möchten Sie wirklich absagen?');
    press(element, 'Doch behalten');
    await until('no question', () => !element.shadowRoot!.querySelector('.sure'));
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Kim');
  });

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    it(`fits a narrow page in "${lang}"`, async () => {
      const { element } = await opened({ lang, dir, width: '320px' });
      expect(element.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
    });
  }

  it('shows another sign-up when its link is opened in the same page', async () => {
    const { element, backend } = await opened();
    const request = { target: 'event:fest', form: 'helfen', answers: { ...answers, name: 'Kim' } };
    await backend.signUp(request, 'second', ask);
    press(element, 'Angaben ändern');
    await until('the form', () => element.shadowRoot!.querySelector('form'));
    location.hash = '#miteinand-confirm=confirm-2';
    await sees(element, 'Möchten Sie sich anmelden?');
    press(element, 'Anmeldung bestätigen');
    await sees(element, 'M-0002');
    await sees(element, 'Kim');
    expect(element.shadowRoot!.querySelector('form') === null, 'nothing of the one before').to.equal(true);
  });

  it('offers no date for the calendar as long as there is no place', async () => {
    const backend = await townWithSignup(2);
    await backend.signUp({ target: 'event:fest', form: 'helfen', answers, waitlist: true }, 'second', ask);
    await (await backend.desk()).confirm('confirm-2', 'k', ask);
    const element = await openLink('miteinand-signup=2', backend);
    await sees(element, 'Sie stehen auf der Warteliste');
    await sees(element, 'amira@example.org');
    expect(visibleText(element)).not.to.contain('Kalender');
  });
});
