import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { signCredential } from '../../demo/backend/dist/passes/eddsa-jcs.js';
import { onEachDatabase } from './databases.ts';
import { town } from './town.ts';

/** W3C's own test vector lies beside the checkout, not in it. */
const vectors = new URL('../../../shared/fixtures/vc/', import.meta.url);

function fromMultibase(text: string): Buffer {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const letter of text.slice(1)) number = number * 58n + BigInt(alphabet.indexOf(letter));
  const hex = number.toString(16);
  // A zero byte at the front carries no value and is written as a digit zero: one signature in 256 begins with one.
  const zeros = /^1*/.exec(text.slice(1))![0].length;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
}

const sha256 = (value: unknown): Buffer => createHash('sha256').update(canonicalize(value)!).digest();

/** Checks a proof by the key that its did:key names. */
function isGenuine({ proof, ...document }: { proof: { proofValue: string; verificationMethod: string } }): boolean {
  const { proofValue, ...options } = proof;
  const raw = fromMultibase(proof.verificationMethod.split('#')[1]).subarray(2);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return verify(null, Buffer.concat([sha256(options), sha256(document)]), key, fromMultibase(proofValue));
}

describe('a pass', () => {
  it('is signed as the test vector of W3C says', t => {
    if (!existsSync(new URL('eddsa-test-key.json', vectors))) {
      console.log('SKIPPED: the eddsa-jcs-2022 test vector is not beside this checkout');
      t.skip('no test vector');
      return;
    }
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, vectors), 'utf8'));
    const { privateKeyMultibase, publicKeyMultibase } = read('eddsa-test-key.json');
    const seed = fromMultibase(privateKeyMultibase).subarray(2);
    const x = fromMultibase(publicKeyMultibase).subarray(2).toString('base64url');
    const key = createPrivateKey({
      key: { kty: 'OKP', crv: 'Ed25519', d: seed.toString('base64url'), x },
      format: 'jwk',
    });
    const { proof, ...document } = read('eddsa-jcs-2022-signed.json');
    assert.deepEqual(signCredential(document, proof, key).proof, proof);
  });
});

onEachDatabase('passes', startServer => {
  it('are issued under the key of this backend, with a proof that checks', async t => {
    const server = await startServer(t, { issuerName: 'Ehrenamtsbüro' });
    const { body, headers } = await server.get('/passes/draft');
    assert.match(headers.get('Content-Type')!, /^application\/vc/);
    assert.equal(body.id, 'https://town.test/api/passes/draft');
    assert.deepEqual(body.issuer, { id: server.issuer, type: ['Profile'], name: 'Ehrenamtsbüro' });
    assert.equal(body.proof.cryptosuite, 'eddsa-jcs-2022');
    assert.deepEqual(body.proof['@context'], body['@context']);
    assert.ok(isGenuine(body));
    assert.ok(!isGenuine({ ...body, name: 'Another name' }));
  });

  it('that are signed already are served as they are', async t => {
    const server = await startServer(t);
    assert.deepEqual((await server.get('/passes/signed')).body, town.passes!['signed']);
  });

  it('keep their issuer and their proof over a restart; the key is for its owner only', async t => {
    const dataDir = mkdtempSync(join(tmpdir(), 'miteinand-'));
    const first = await startServer(t, { dataDir });
    const pass = await first.get('/passes/draft');
    await first.close();
    const second = await startServer(t, { dataDir, databaseUrl: first.databaseUrl });
    assert.equal(second.issuer, first.issuer);
    assert.equal((await second.get('/passes/draft')).text, pass.text);
    for (const file of ['issuer-key.pem', 'token-key']) assert.equal(statSync(join(dataDir, file)).mode & 0o777, 0o600);
  });

  it('have a signed status list on which none is revoked', async t => {
    const server = await startServer(t);
    const { body, status } = await server.get('/status/revocation');
    assert.equal(status, 200);
    assert.ok(isGenuine(body));
    const { encodedList, type } = body.credentialSubject;
    assert.equal(type, 'BitstringStatusList');
    const list = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    assert.deepEqual([list.length, list.every(byte => byte === 0)], [131_072 / 8, true]);
    assert.equal((await server.get('/status/other')).status, 404);
  });
});
