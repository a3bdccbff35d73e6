import { expect } from '@open-wc/testing';
import type { Content } from '../../src/backends/content.js';
import { memoryBackend } from '../../src/backends/memory.js';
import '../../src/define/pass.js';
import type { PassVerifiedEvent } from '../../src/elements/pass/pass.events.js';
import type { Verdict } from '../../src/elements/pass/verify.js';
import { find, place, sees, visibleText } from '../support/place.js';
import { signPass, testIssuer, type Signer } from '../support/sign-pass.js';
import { expectAccessible, widgetSuite } from '../support/widget-suite.js';

const draft = (more: object = {}): Record<string, unknown> => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Ehrenamtspass Bronze',
  issuer: { id: 'did:example:town', name: 'Stadt Beispielhausen' },
  validFrom: '2020-01-01T00:00:00Z',
  validUntil: '2090-12-31T12:00:00Z',
  credentialSubject: {
    name: 'Amira Sommerfeld',
    achievement: { name: 'Ehrenamtspass Bronze', description: 'Die Stadt dankt.' },
    result: [{ resultDescription: 'hours', value: '60' }],
  },
  evidence: [
    { name: 'Repair-Café', narrative: 'Am Nähtisch', date: '2026-03-01', hours: 16 },
    { name: 'Stadtbücherei', date: '2026-04-02', hours: 12 },
  ],
  ...more,
});
const town = (document: Record<string, unknown>, content: Content = {}) =>
  memoryBackend({ ...content, passes: { one: document } });

widgetSuite('miteinand-pass', {
  attributes: { src: 'bronze' },
  filled: 'Amira Sommerfeld',
  broken: { passes: { bronze: { type: 'Nonsense' } } },
  other: {
    backend: () =>
      memoryBackend({
        passes: { bronze: draft({ credentialSubject: { name: 'Jo Berg', achievement: { name: 'A' } } }) },
      }),
    filled: 'Jo Berg',
  },
});

describe('<miteinand-pass>', () => {
  let issuer: Signer;

  before(async () => {
    issuer = await testIssuer();
  });

  const attributes = { src: 'one' };
  const signed = (more: object = {}): Promise<Record<string, unknown>> =>
    signPass(draft({ issuer: { id: issuer.did, name: 'Stadt Beispielhausen' }, ...more }), issuer);
  const trusting = (): Content => ({ service: { issuers: [{ id: issuer.did }] } });
  const verdictOn = (element: Element): string => find(element, '.verdict .word').textContent.trim();

  it('says whose it is, who gave it, how long it counts, hours and stamps', async () => {
    const element = await place('miteinand-pass', { backend: town(draft()), attributes });
    await sees(element, 'Amira Sommerfeld');
    const text = visibleText(element);
    for (const told of [
      'Ehrenamtspass Bronze',
      'Stadt Beispielhausen',
      '1. Jan. 2020',
      '31. Dez. 2090',
      '60',
      'Die Stadt dankt.',
      'Repair-Café',
      '16 Stunden',
      '1. März 2026',
      'Stadtbücherei',
    ]) {
      expect(text).to.contain(told);
    }
  });

  it('says that no pass is set', async () => {
    const element = await place('miteinand-pass', { backend: town(draft()) });
    await sees(element, 'Hier fehlt die Angabe');
    await expectAccessible(element);
  });

  const verdicts: [Verdict, string, () => Promise<{ document: Record<string, unknown>; content?: Content }>][] = [
    ['genuine', 'Echt', async () => ({ document: await signed(), content: trusting() })],
    ['unknown-issuer', 'Richtig unterschrieben, Aussteller unbekannt', async () => ({ document: await signed() })],
    [
      'expired',
      'Abgelaufen',
      async () => ({ document: await signed({ validUntil: '2021-01-01T00:00:00Z' }), content: trusting() }),
    ],
    [
      'not-yet-valid',
      'Noch nicht gültig',
      async () => ({ document: await signed({ validFrom: '2089-01-01T00:00:00Z' }), content: trusting() }),
    ],
    [
      'forged',
      'Gefälscht',
      async () => ({ document: { ...(await signed()), name: 'Ehrenamtspass Gold' }, content: trusting() }),
    ],
    ['unchecked', 'Nicht prüfbar', async () => ({ document: draft(), content: trusting() })],
  ];
  for (const [verdict, word, prepare] of verdicts) {
    it(`says ${word}, stays readable, and tells the page`, async () => {
      const { document: pass, content } = await prepare();
      const told: Verdict[] = [];
      const hear = ({ detail }: PassVerifiedEvent): unknown => told.push(detail.verdict);
      document.addEventListener('miteinand-pass-verified', hear);
      const element = await place('miteinand-pass', { backend: town(pass, content), attributes });
      await sees(element, 'Amira Sommerfeld');
      document.removeEventListener('miteinand-pass-verified', hear);
      expect(verdictOn(element)).to.equal(word);
      expect(find(element, '[role=status]').textContent).to.equal(word);
      expect(told).to.deep.equal([verdict]);
      expect(visibleText(element)).to.match(/Geprüft: .*\d\d:\d\d/);
      find<HTMLDetailsElement>(element, 'details').open = true;
      await expectAccessible(element);
    });
  }

  it('says nothing to be in order in a forged pass', async () => {
    const pass = { ...(await signed()), name: 'Ehrenamtspass Gold' };
    const element = await place('miteinand-pass', { backend: town(pass, trusting()), attributes });
    await sees(element, 'Gefälscht');
    const checks = find(element, 'details').textContent;
    expect(checks.match(/nicht in Ordnung|nicht geprüft/g)).to.have.length(3);
  });

  it('trusts an issuer whom the editor names, and asks anew when that changes', async () => {
    const element = await place('miteinand-pass', { backend: town(await signed()), attributes });
    await sees(element, 'Aussteller unbekannt');
    element.issuers = issuer.did;
    await sees(element, 'ist hier bekannt');
    expect(verdictOn(element)).to.equal('Echt');
  });

  it('knows no issuer when the town cannot say whom it trusts', async () => {
    const backend = town(await signed(), trusting());
    backend.service = () => Promise.reject(new Error('down'));
    const element = await place('miteinand-pass', { backend, attributes });
    await sees(element, 'Aussteller unbekannt');
  });

  it('says why it cannot check on a page without https, and shows the pass all the same', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const pass = JSON.parse(signedBefore) as Record<string, unknown>;
      const element = await place('miteinand-pass', { backend: town(pass, trusting()), attributes });
      await sees(element, 'nicht über https geöffnet');
      await sees(element, 'Amira Sommerfeld');
      expect(verdictOn(element)).to.equal('Nicht prüfbar');
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    }
  });

  let signedBefore = '';
  before(async () => {
    signedBefore = JSON.stringify(await signed());
  });

  it('shows a pass by its address where no town is set', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(await signed())], { type: 'application/json' }));
    const element = document.createElement('miteinand-pass');
    element.lang = 'de';
    element.src = url;
    element.issuers = issuer.did;
    const region = document.createElement('main');
    region.append(element);
    document.body.append(region);
    await sees(element, 'ist hier bekannt');
    URL.revokeObjectURL(url);
  });

  it('shows dates nobody can read as they stand', async () => {
    const element = await place('miteinand-pass', { backend: town(draft({ validUntil: 'Sankt Nimmer' })), attributes });
    await sees(element, 'Sankt Nimmer');
  });
});
