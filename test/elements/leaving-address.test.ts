import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryBackend } from '../../src/backends/memory.js';
import type { SignupForm } from '../../src/contract/form.js';
import type { ExchangeElement } from '../../src/elements/exchange/exchange.js';
import { find, sees, until } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';
import { all, exchange, focused, offerOf, openerOf } from './exchange-town.js';

const form: SignupForm = {
  id: 'f',
  lang: 'de',
  title: 'Anmeldung',
  fields: [
    { name: 'name', type: 'text', label: 'Ihr Name' },
    { name: 'email', type: 'email', label: 'E-Mail', required: true },
  ],
};
const question = 'Sie haben noch nichts abgesendet';

/** An exchange with the form of its one offer open, and all that answers it. */
async function withForm(attributes: Record<string, string>, more: Partial<SignupForm> = {}) {
  const offer = offerOf('Angebot', { response: { method: 'form', form: 'f' } });
  const backend = memoryBackend({ offers: [offer], forms: [{ ...form, ...more }] });
  const element = await exchange({ backend, attributes });
  openerOf(element, 'Angebot').click();
  await until('the way in', () => element.shadowRoot!.querySelector('[part~=sign-up]'));
  find(element, '[part~=sign-up]').click();
  await until('the form', () => element.shadowRoot!.querySelector('miteinand-signup'));
  const signup = find(element, 'miteinand-signup');
  await until('all that answers it', () => signup.shadowRoot!.querySelector('[inert] input'));
  return { element, signup };
}

async function type(signup: Element, name: string, text: string): Promise<void> {
  find(signup, `[name=${name}]`).focus();
  await sendKeys({ type: text });
}

const isInDialog = (element: ExchangeElement): boolean =>
  all(element, 'dialog').some(dialog => dialog.matches(':modal'));

describe('who leaves a form that is begun', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('is asked first by a dialog, also at Escape, and stays where that was wanted', async () => {
    const { element, signup } = await withForm({ detail: 'dialog' });
    await type(signup, 'name', 'Kim');
    await sendKeys({ press: 'Escape' });
    await sees(signup, question);
    await until('the focus on the question', () => signup.shadowRoot!.activeElement?.matches('.leaving'));
    expect(isInDialog(element)).to.equal(true);
    await expectAccessible(element);
    find(signup, '.leaving .primary').click();
    await until('the form without the question', () => !signup.shadowRoot!.querySelector('.leaving'));
    expect(find<HTMLInputElement>(signup, '[name=name]').value).to.equal('Kim');
    await sendKeys({ press: 'Escape' });
    await sees(signup, question);
    find(signup, '.leaving button:not(.primary)').click();
    await until('the list', () => focused(element) && focused(element) === openerOf(element, 'Angebot'));
    expect(isInDialog(element)).to.equal(false);
  });

  it('is asked by the back button, and the address says where the visitor still is', async () => {
    const { element, signup } = await withForm({ history: 'push' });
    await type(signup, 'name', 'Kim');
    const opened = location.search;
    history.back();
    await sees(signup, question);
    expect(location.search).to.equal(opened);
    find(signup, '.leaving button:not(.primary)').click();
    await until('the list', () => openerOf(element, 'Angebot'));
    await until('its address', () => !location.search.includes('exchange.offer'));
  });

  it('is not asked where nothing was typed', async () => {
    const { element } = await withForm({ detail: 'dialog' });
    await sendKeys({ press: 'Escape' });
    await until('the list', () => focused(element) && focused(element) === openerOf(element, 'Angebot'));
  });

  it('is not asked any more once it was sent, whatever else is typed then', async () => {
    const { element, signup } = await withForm({ detail: 'dialog' }, { confirmByMail: true });
    await type(signup, 'email', 'kim@example.org');
    await sendKeys({ press: 'Escape' });
    await sees(signup, question);
    find(signup, '[part~=send]').click();
    await until('another address', () => signup.shadowRoot!.querySelector('.change'));
    find(signup, '.change').click();
    await until('its field', () => signup.shadowRoot!.activeElement?.id === 'new-address');
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Escape' });
    await until('the list', () => focused(element) && focused(element) === openerOf(element, 'Angebot'));
  });
});
