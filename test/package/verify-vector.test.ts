import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { issuePass, issuerOf } from '@miteinand/backend';
import { resolveDidKey } from '../../dist/elements/pass/did-key.js';
import { verifyPass } from '../../dist/elements/pass/verify.js';

/** Test vectors of the W3C (vc-di-eddsa, TestVectors); they are not part of this repository. */
const folder = '../shared/fixtures/vc';
const isAbsent = !existsSync(folder);
if (isAbsent)
  console.warn(`\n!!! ${folder} is absent: the passes' check was NOT compared with the W3C's test vectors !!!\n`);

type Json = Record<string, unknown>;
const read = (name: string): Json => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Json;

describe('the W3C test vector of eddsa-jcs-2022', { skip: isAbsent }, () => {
  const circumstances = { now: new Date('2026-05-15T12:00:00Z'), subtle: crypto.subtle };
  const verify = (document: Json, trusted: readonly string[] = []) =>
    verifyPass(document, { ...circumstances, trusted });
  const document = isAbsent ? {} : read('eddsa-jcs-2022-signed.json');
  const key = isAbsent ? '' : String(read('eddsa-test-key.json')['publicKeyMultibase']);
  const issuer = String(document['issuer']);

  it('names its key by did:key', () => {
    const { verificationMethod } = document['proof'] as { verificationMethod: string };
    assert.equal(resolveDidKey(verificationMethod)?.name, key);
  });

  it('is correctly signed; its issuer is not known', async () => {
    const { verdict, checks } = await verify(document);
    assert.equal(verdict, 'unknown-issuer');
    assert.deepEqual(checks[0], { name: 'signature', result: 'passed' });
  });

  it('is genuine only where the list says that this issuer signs by this key', async () => {
    assert.equal((await verify(document, [issuer])).verdict, 'unknown-issuer');
    assert.equal((await verify(document, [`did:key:${key}`])).verdict, 'unknown-issuer');
    assert.equal((await verify(document, [`${issuer}#${key}`])).verdict, 'genuine');
  });

  it('is forged after any change of a leaf', async () => {
    const changed = (member: string, value: unknown): Json => ({ ...document, [member]: value });
    const proof = document['proof'] as Json;
    const forgeries = [
      changed('name', 'Alumna Credential'),
      changed('issuer', 'https://vc.example/issuers/5679'),
      changed('credentialSubject', { id: 'did:example:abcdefgh', alumniOf: 'Another School' }),
      changed('validFrom', '2023-01-02T00:00:00Z'),
      changed('proof', { ...proof, created: '2023-02-24T23:36:39Z' }),
      changed('proof', { ...proof, proofValue: `${String(proof['proofValue']).slice(0, -1)}Y` }),
    ];
    for (const forgery of forgeries) assert.equal((await verify(forgery, [`${issuer}#${key}`])).verdict, 'forged');
  });

  it('resolves the keys of the did:key method’s own vectors', () => {
    const ids = JSON.stringify(read('did-key-ed25519-documents.json')).match(/did:key:z6Mk\w+#z6Mk\w+/g) ?? [];
    assert.ok(ids.length);
    for (const id of ids) assert.equal(resolveDidKey(id)?.bytes.length, 32);
  });
});

// Both sides are ours: this shows that they agree, not that they are right.
describe('a pass of the reference backend, signed by node:crypto', () => {
  const issuer = issuerOf(generateKeyPairSync('ed25519').privateKey, 'Stadt Beispielhausen');
  const draft = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    credentialSubject: { name: 'Zoë Ünal 🎖', hours: 1e21 },
  };
  const pass = issuePass(draft, { issuer, url: 'https://town.example/passes/1', created: '2026-05-01T08:00:00Z' });

  it('is genuine where its issuer is trusted', async () => {
    const circumstances = { trusted: [issuer.id], now: new Date(), subtle: crypto.subtle };
    assert.equal((await verifyPass(pass, circumstances)).verdict, 'genuine');
  });
});
