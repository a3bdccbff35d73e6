import { expect } from '@open-wc/testing';
import { memoryBackend } from '../../src/backends/memory.js';
import type { Content } from '../../src/backends/content.js';
import type { SignupForm } from '../../src/contract/form.js';
import type { Availability } from '../../src/contract/availability.js';
import type { HowToRespond } from '../../src/contract/response.js';
import { find, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, exchange, focused, offerOf, openerOf } from './exchange-town.js';

const forms: SignupForm[] = [
  {
    id: 'f',
    lang: 'de',
    title: 'Anmeldung',
    fields: [{ name: 'name', type: 'text', label: 'Ihr Name', required: true }],
  },
];

/** Opens the one offer of a town, answered as given. */
async function opened(response: HowToRespond | undefined, availability?: Availability, content: Content = { forms }) {
  const offer = offerOf('Angebot', {
    response,
    availability,
    remainingAttendeeCapacity: availability === 'open' ? 3 : 0,
  });
  const element = await exchange({ backend: memoryBackend({ offers: [offer], ...content }) });
  openerOf(element, 'Angebot').click();
  await until('the offer', () => element.shadowRoot!.querySelector('.detail .title'));
  return element;
}
const link = (element: Element): HTMLAnchorElement | undefined =>
  all<HTMLAnchorElement>(element, 'a[part~=respond]')[0];

describe('answering an offer of <miteinand-exchange>', () => {
  it('brings the form only after a click, with the focus in it, and takes it away with the offer', async () => {
    const element = await opened({ method: 'form', form: 'f' }, 'open');
    expect(all(element, 'miteinand-signup')).to.have.length(0);
    find(element, '[part~=sign-up]').click();
    await until('the form', () => element.shadowRoot!.querySelector('miteinand-signup'));
    const form = find(element, 'miteinand-signup');
    await sees(form, 'Ihr Name');
    expect(focused(element) === form).to.equal(true);
    expect(form.getAttribute('for')).to.equal('offer:Angebot');
    await expectAccessible(element);
    find(element, '[part~=back]').click();
    await until('the focus back', () => focused(element) && focused(element) === openerOf(element, 'Angebot'));
    openerOf(element, 'Angebot').click();
    await until('the button', () => element.shadowRoot!.querySelector('[part~=sign-up]'));
  });

  it('shows a place less after the sign-up, in the list too', async () => {
    const element = await opened({ method: 'form', form: 'f' }, 'open');
    find(element, '[part~=sign-up]').click();
    await until('the form', () => element.shadowRoot!.querySelector('miteinand-signup'));
    const form = find(element, 'miteinand-signup');
    await until('the field', () => form.shadowRoot!.querySelector('input[name=name]'));
    find<HTMLInputElement>(form, 'input[name=name]').value = 'Anna';
    find(form, '[part~=send]').click();
    await sees(form, 'M-0001');
    await sees(element, 'Noch 2 Plätze frei');
    find(element, '[part~=back]').click();
    await until('the list', () => openerOf(element, 'Angebot'));
    expect(visibleText(element)).to.contain('Noch 2 Plätze frei');
  });

  it('writes to the poster through the town, also where no place is left', async () => {
    for (const availability of ['open', 'full'] as const) {
      const element = await opened({ method: 'message', form: 'f' }, availability);
      await sees(element, 'Nachricht schreiben');
      expect(element.shadowRoot!.innerHTML).not.to.contain('mailto:');
      find(element, '[part~=sign-up]').click();
      await until('the form', () => element.shadowRoot!.querySelector('miteinand-signup'));
      expect(find(element, 'miteinand-signup').getAttribute('for')).to.equal('message:offer:Angebot');
      element.closest('main')!.remove();
    }
  });

  for (const availability of ['cancelled', 'over', 'paused'] as const) {
    it(`takes no message about what is ${availability}`, async () => {
      const element = await opened({ method: 'message', form: 'f' }, availability);
      expect(all(element, '[part~=sign-up]')).to.have.length(0);
    });
  }

  it('says that nobody can sign up here where the town takes no sign-ups', async () => {
    const element = await opened({ method: 'form', form: 'f' }, 'open', {});
    await sees(element, 'Über diese Seite kann man sich nicht anmelden');
    expect(all(element, '[part~=sign-up]')).to.have.length(0);
  });

  for (const [response, words, href] of [
    [{ method: 'mail', email: 'hilfe@verein.example' }, 'E-Mail schreiben', 'mailto:hilfe@verein.example'],
    [{ method: 'phone', telephone: '+49 (0)89 12-34' }, 'Anrufen: \u2068+49 (0)89 12-34\u2069', 'tel:+49891234'],
    [{ method: 'link', url: 'https://verein.example/mit' }, 'Zur Website', 'https://verein.example/mit'],
  ] as const) {
    it(`leads out by ${response.method}`, async () => {
      const element = await opened(response, 'open');
      await until('the link', () => link(element));
      expect(link(element)!.textContent.trim()).to.equal(words);
      expect(link(element)!.href).to.equal(href);
      expect(link(element)!.rel).to.equal('noopener noreferrer');
    });
  }

  for (const response of [
    { method: 'mail', email: 'a@b.example?bcc=all@town.example' },
    { method: 'mail', email: 'javascript:alert(1)' },
    { method: 'mail' },
    { method: 'phone', telephone: 'ask Anna' },
    { method: 'link', url: 'java\nscript:alert(1)' },
    { method: 'link', url: 'data:text/html,x' },
    { method: 'link', url: 'https://user:secret@verein.example' },
    { method: 'link', url: '\u0000javascript:alert(1)' },
    { method: 'telepathy' },
    { method: 'none' },
    undefined,
  ]) {
    it(`leads nowhere by ${JSON.stringify(response)}`, async () => {
      const element = await opened(response, 'open');
      await sees(element, 'Zurück zur Liste');
      await element.updateComplete;
      expect(all(element, '.detail a, [part~=sign-up]')).to.have.length(0);
    });
  }

  for (const [availability, said] of [
    ['full', 'Ausgebucht'],
    ['over', 'Vorbei'],
    ['cancelled', 'Abgesagt'],
    ['paused', 'Pausiert'],
    ['soon', 'Anmeldung öffnet bald'],
  ] as const) {
    it(`is closed where it is ${availability}, and says so`, async () => {
      const element = await opened({ method: 'form', form: 'f' }, availability);
      await sees(element, said);
      await until('the service', () => all(element, '.actions').length);
      expect(all(element, '[part~=sign-up]')).to.have.length(0);
    });
  }

  it('names the waiting list', async () => {
    const element = await opened({ method: 'form', form: 'f' }, 'waitlist');
    await sees(element, 'Auf die Warteliste');
  });
});
