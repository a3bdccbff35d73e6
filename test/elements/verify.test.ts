import { expect } from '@open-wc/testing';
import canonicalize from 'canonicalize';
import { verifyPass, type Verdict } from '../../src/elements/pass/verify.js';
import { signPass, testIssuer, type Signer } from '../support/sign-pass.js';

const day = 86_400_000;
const minute = 60_000;
const now = new Date('2026-05-15T12:00:00Z');
const { subtle } = crypto;
const at = (offset: number): string => new Date(now.getTime() + offset).toISOString();

describe('verifyPass, on passes the test signed itself by the same rules (no outside evidence)', () => {
  let town: Signer;
  let stranger: Signer;

  before(async () => {
    [town, stranger] = await Promise.all([testIssuer(), testIssuer()]);
  });

  const draft = (more: object = {}): Record<string, unknown> => ({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.org/badges'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: town.did, name: 'Stadt Beispielhausen' },
    validFrom: at(-30 * day),
    validUntil: at(30 * day),
    credentialSubject: { name: 'Amira', achievement: { name: 'Bronze' }, result: [{ value: '60' }] },
    evidence: [{ name: 'Repair-Café', date: '2026-03-01', hours: 16, inPerson: true, nothing: null }],
    ...more,
  });
  const signed = (more: object = {}): Promise<Record<string, unknown>> => signPass(draft(more), town);
  const verdictOf = async (
    document: Record<string, unknown>,
    { trusted = [town.did], crypto = subtle } = {},
  ): Promise<{ verdict: Verdict; reason: string; results: string }> => {
    const { verdict, reason, checks } = await verifyPass(document, { trusted, now, subtle: crypto });
    return { verdict, reason, results: checks.map(({ result }) => result).join(' ') };
  };

  it('calls a pass genuine that a trusted issuer signed and that is valid now', async () => {
    expect(await verdictOf(await signed())).to.deep.equal({
      verdict: 'genuine',
      reason: 'genuine',
      results: 'passed passed passed',
    });
  });

  describe('who signed', () => {
    it('does not know an issuer that is not on the list', async () => {
      expect(await verdictOf(await signed(), { trusted: [] })).to.deep.equal({
        verdict: 'unknown-issuer',
        reason: 'unknown-issuer',
        results: 'passed failed passed',
      });
    });

    it('does not believe a stranger who writes the name of a trusted issuer into the pass', async () => {
      const { verdict } = await verdictOf(await signPass(draft(), stranger));
      expect(verdict).to.equal('unknown-issuer');
    });

    it('does not let one trusted issuer sign for another', async () => {
      const { verdict } = await verdictOf(await signPass(draft(), stranger), { trusted: [town.did, stranger.did] });
      expect(verdict).to.equal('unknown-issuer');
    });

    it('knows an issuer by its address only together with its key', async () => {
      const issuer = 'https://town.example';
      const document = await signed({ issuer });
      const key = town.did.slice('did:key:'.length);
      const of = async (...trusted: string[]): Promise<Verdict> => (await verdictOf(document, { trusted })).verdict;
      expect(await of(`${issuer}#${key}`)).to.equal('genuine');
      expect(await of(issuer, town.did)).to.equal('unknown-issuer');
      expect(await of(`https://other.example#${key}`)).to.equal('unknown-issuer');
    });
  });

  describe('when', () => {
    const cases: [string, object, Verdict, string][] = [
      ['expired', { validUntil: at(-6 * minute) }, 'expired', 'passed passed failed'],
      ['expired a moment ago: clocks differ', { validUntil: at(-4 * minute) }, 'genuine', 'passed passed passed'],
      ['not valid yet', { validFrom: at(6 * minute) }, 'not-yet-valid', 'passed passed failed'],
      ['valid in a moment: clocks differ', { validFrom: at(4 * minute) }, 'genuine', 'passed passed passed'],
      ['expired by VC 1.1', { validUntil: undefined, expirationDate: at(-day) }, 'expired', 'passed passed failed'],
      [
        'not valid yet by VC 1.1',
        { validFrom: undefined, issuanceDate: at(day) },
        'not-yet-valid',
        'passed passed failed',
      ],
      ['valid by one date, expired by the other', { expirationDate: at(-day) }, 'expired', 'passed passed failed'],
      ['without dates', { validFrom: undefined, validUntil: undefined }, 'genuine', 'passed passed passed'],
      ['with an end nobody can read', { validUntil: 'next year' }, 'unchecked', 'passed passed not-done'],
      ['with an end without a zone', { validUntil: '2030-01-01T00:00:00' }, 'unchecked', 'passed passed not-done'],
      ['with an end that is a number', { validUntil: 20_300_101 }, 'unchecked', 'passed passed not-done'],
    ];
    for (const [name, dates, verdict, results] of cases) {
      it(`${name}: ${verdict}`, async () => {
        const found = await verdictOf(await signed(JSON.parse(JSON.stringify(dates)) as object));
        expect([found.verdict, found.results]).to.deep.equal([verdict, results]);
      });
    }

    it('expired with its proof', async () => {
      const document = await signPass(draft(), town, { expires: at(-day) });
      expect((await verdictOf(document)).verdict).to.equal('expired');
    });
  });

  describe('what cannot be checked', () => {
    const none = 'not-done not-done not-done';
    const cases: [string, unknown, string][] = [
      ['no proof', undefined, 'no-proof'],
      ['an empty list of proofs', [], 'no-proof'],
      ['another suite', { cryptosuite: 'ecdsa-rdfc-2019' }, 'unknown-proof'],
      ['another kind of proof', { type: 'Ed25519Signature2020' }, 'unknown-proof'],
      ['another purpose', { proofPurpose: 'authentication' }, 'unknown-proof'],
      ['a key of the web', { verificationMethod: 'did:web:town.example#1' }, 'unknown-proof'],
      ['a key that is not named whole', { verificationMethod: 'did:key:z6Mk' }, 'unknown-proof'],
    ];
    for (const [name, change, reason] of cases) {
      it(`${name}: unchecked, because of ${reason}`, async () => {
        const document = await signed();
        const isOverride = change !== undefined && !Array.isArray(change);
        const proof = isOverride ? { ...(document['proof'] as object), ...(change as object) } : change;
        expect(await verdictOf({ ...document, proof })).to.deep.equal({ verdict: 'unchecked', reason, results: none });
      });
    }

    it('a page without https: unchecked', async () => {
      const { verdict, reason } = await verifyPass(await signed(), { trusted: [town.did], now, subtle: undefined });
      expect([verdict, reason]).to.deep.equal(['unchecked', 'no-https']);
    });

    it('a browser without Ed25519: unchecked', async () => {
      const refuse = () => Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'));
      const found = await verdictOf(await signed(), { crypto: { importKey: refuse } as unknown as SubtleCrypto });
      expect(found).to.deep.equal({ verdict: 'unchecked', reason: 'no-crypto', results: none });
    });

    it('a pass that may have been withdrawn: unchecked', async () => {
      const document = await signed({ credentialStatus: { type: 'BitstringStatusListEntry' } });
      expect((await verdictOf(document)).reason).to.equal('unknown-status');
    });
  });

  describe('several proofs', () => {
    it('checks the first that it knows', async () => {
      const document = await signed();
      const other = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofValue: 'u1' };
      expect((await verdictOf({ ...document, proof: [other, document['proof']] })).verdict).to.equal('genuine');
    });
  });

  describe('context', () => {
    it('that says more than what was signed is allowed by the suite; another one is not', async () => {
      const document = await signed();
      const context = document['@context'] as string[];
      const verdicts = [];
      for (const changed of [[...context, 'https://more.example'], [context[1], context[0]], context.slice(1), []]) {
        verdicts.push((await verdictOf({ ...document, '@context': changed })).verdict);
      }
      expect(verdicts).to.deep.equal(['genuine', 'forged', 'forged', 'forged']);
    });
  });

  describe('changed anywhere', () => {
    /** The verdicts on all documents that differ from a signed one in a single leaf, or by a member more or less. */
    async function verdictsOnChanges(cryptography: SubtleCrypto): Promise<Map<string, Verdict>> {
      const verdicts = new Map<string, Verdict>();
      for (const [name, changed] of changes(await signed())) {
        verdicts.set(name, (await verdictOf(changed, { crypto: cryptography })).verdict);
      }
      return verdicts;
    }
    const greens = (verdicts: Map<string, Verdict>): string[] =>
      [...verdicts].filter(([, verdict]) => verdict === 'genuine').map(([name]) => name);

    it('is never genuine', async () => {
      const verdicts = await verdictsOnChanges(subtle);
      expect(verdicts.size).to.be.greaterThan(60);
      expect(greens(verdicts)).to.deep.equal([]);
      expect([...verdicts.values()].filter(verdict => verdict === 'forged').length).to.be.greaterThan(40);
    });

    it('would be genuine if the signature were not checked (negative control)', async () => {
      const credulous = {
        importKey: subtle.importKey.bind(subtle),
        digest: subtle.digest.bind(subtle),
        verify: () => Promise.resolve(true),
      } as unknown as SubtleCrypto;
      expect(greens(await verdictsOnChanges(credulous))).to.have.length.greaterThan(20);
    });

    it('is not said to be in order in any point', async () => {
      const document = await signed();
      (document['credentialSubject'] as { name: string }).name = 'Someone else';
      expect((await verdictOf(document)).results).to.equal('failed not-done not-done');
    });
  });
});

type Json = Record<string, unknown>;

/** Each document that differs from the given one in one place. */
function* changes(document: Json): Generator<[string, Json]> {
  const whole = canonicalize(document)!;
  for (const path of pathsOf(document)) {
    for (const [kind, change] of Object.entries(kinds)) {
      const copy = JSON.parse(whole) as Json;
      const parent = path.slice(0, -1).reduce<Json>((node, key) => node[key] as Json, copy);
      change(parent, path[path.length - 1]);
      if (canonicalize(copy) !== whole) yield [`${kind} ${path.join('.')}`, copy];
    }
  }
  yield ['added member', { ...document, added: true }];
}

const kinds: Record<string, (parent: Json, key: string) => void> = {
  changed: (parent, key) => (parent[key] = another(parent[key])),
  removed: (parent, key) => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
};

const another = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, -1) + (value.endsWith('2') ? '3' : '2');
  if (typeof value === 'number') return value + 1;
  return value === null ? 0 : !value;
};

const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [
        ...(path.length ? [path] : []),
        ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key])),
      ]
    : [path];
