import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Backend } from '../../src/backends/backend.js';
import { memoryBackend } from '../../src/backends/memory.js';
import { BackendError, proofOfWork } from '../../src/contract/problem.js';
import type { SignupRequest } from '../../src/contract/signup.js';
import { SignupElement } from '../../src/elements/signup/signup.js';
import { find, place, sees, until, visibleText } from '../support/place.js';
import { expectAccessible } from '../support/widget-suite.js';

customElements.define('miteinand-signup', SignupElement);

const town = (): Backend =>
  memoryBackend({
    forms: [
      {
        id: 'f',
        lang: 'de',
        title: 'Mithelfen',
        fields: [{ name: 'name', type: 'text', label: 'Ihr Name', required: true }],
      },
    ],
  });

/** What was sent with one try. */
interface Try {
  request: SignupRequest;
  key: string;
  proof: string | undefined;
}

/** A town that asks for some proofs before it takes a sign-up. */
function asking(proofs: number): { backend: Backend; tries: Try[] } {
  const backend = town();
  const tries: Try[] = [];
  const signUp: Backend['signUp'] = async (request, key, ask, proof) => {
    if (tries.push({ request, key, proof }) > proofs) return backend.signUp(request, key, ask);
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 10,
      counter: 3,
      deriveKey,
      hmacSignatureSecret: 'secret',
    });
    const problem = { type: proofOfWork, status: 403, challenge: challenge as never };
    throw new BackendError('refused', 'test: proof of work', { status: 403, problem });
  };
  return { backend: { ...backend, signUp }, tries };
}

async function fillIn(backend: Backend): Promise<SignupElement> {
  const element = await place('miteinand-signup', { backend, attributes: { for: 'form:f' } });
  await until('all that answers the form', () => element.shadowRoot!.querySelector('[inert] input'));
  find<HTMLInputElement>(element, '[name=name]').value = 'Amira';
  return element;
}
const send = (element: Element): void => find(element, '[part~=send]').click();

describe('a backend that asks for a proof of work', () => {
  it('gets it with the same key and the same body', async () => {
    const { backend, tries } = asking(1);
    const element = await fillIn(backend);
    send(element);
    await sees(element, 'Vielen Dank');
    expect(tries.map(({ proof }) => proof !== undefined)).to.deep.equal([false, true]);
    expect(tries[1].key).to.equal(tries[0].key);
    expect(JSON.stringify(tries[1].request)).to.equal(JSON.stringify(tries[0].request));
  });

  it('is not obeyed for ever: the visitor is told what to do', async () => {
    const { backend, tries } = asking(99);
    const element = await fillIn(backend);
    send(element);
    await sees(element, 'Wir konnten nicht sicherstellen');
    expect(tries.length).to.equal(3);
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Amira');
    await expectAccessible(element);
  });
});

describe('what tells people from programs', () => {
  it('is a field that people cannot reach', async () => {
    const element = await fillIn(town());
    const trap = find<HTMLInputElement>(element, '[inert] input');
    trap.focus();
    expect(element.shadowRoot!.activeElement === trap, 'by focus').to.equal(false);
    find(element, '[name=name]').focus();
    for (let presses = 0; presses < 5; presses++) {
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement === trap, 'by the Tab key').to.equal(false);
    }
    expect(trap.autocomplete).to.equal('off');
  });

  it('goes along, and stays what it was when the same is sent again', async () => {
    const { backend } = asking(0);
    const requests: SignupRequest[] = [];
    const signUp: Backend['signUp'] = async (request, key, ask) => {
      if (requests.push(request) === 1) throw new BackendError('timeout', 'test: lost');
      return backend.signUp(request, key, ask);
    };
    const element = await fillIn({ ...backend, signUp });
    find<HTMLInputElement>(element, '[inert] input').value = 'https://casino.example';
    send(element);
    await sees(element, 'dauert zu lange');
    await new Promise(resolve => setTimeout(resolve, 1100));
    send(element);
    await sees(element, 'Vielen Dank');
    expect(requests[0].signals?.honeypot).to.equal('https://casino.example');
    expect(requests[0].signals?.seconds).to.be.a('number');
    expect(JSON.stringify(requests[1])).to.equal(JSON.stringify(requests[0]));
    expect(visibleText(element)).not.to.contain('casino');
  });
});

describe('a form that is begun', () => {
  it('asks before it is left, and goes at once where nothing was typed', async () => {
    const element = await place('miteinand-signup', { backend: town(), attributes: { for: 'form:f' } });
    await until('the form', () => element.shadowRoot!.querySelector('[inert] input'));
    let left = 0;
    element.leave(() => left++);
    expect(left).to.equal(1);
    find<HTMLInputElement>(element, '[name=name]').value = 'Amira';
    element.leave(() => left++);
    await sees(element, 'Sie haben noch nichts abgesendet');
    expect(left).to.equal(1);
    await expectAccessible(element);
    find(element, '.leaving button:not(.primary)').click();
    expect(left).to.equal(2);
  });
});
