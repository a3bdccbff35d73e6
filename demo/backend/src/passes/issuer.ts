import { createPublicKey, type KeyObject } from 'node:crypto';
import { toMultibase } from './base58.js';
import { signCredential } from './eddsa-jcs.js';

/** Multicodec of an Ed25519 public key, as did:key writes it. */
const ed25519Prefix = Buffer.from([0xed, 0x01]);

/** Who issues passes: a `did:key`, so that a verifier needs nothing but the pass and the list of trusted issuers. */
export interface Issuer {
  id: string;
  name: string;
  privateKey: KeyObject;
}

/** The issuer of a private key. */
export function issuerOf(privateKey: KeyObject, name: string): Issuer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = Buffer.concat([ed25519Prefix, Buffer.from(x!, 'base64url')]);
  return { id: `did:key:${toMultibase(key)}`, name, privateKey };
}

/** Makes a pass of a draft: names its issuer and address, and signs it. */
export function issuePass(
  draft: Record<string, unknown>,
  { issuer, url, created }: { issuer: Issuer; url: string; created: string },
): Record<string, unknown> {
  const { id, name, privateKey } = issuer;
  const document = { ...draft, id: url, issuer: { id, type: ['Profile'], name } };
  // In did:key the key is named by its own value.
  const verificationMethod = `${id}#${id.slice('did:key:'.length)}`;
  return signCredential(document, { created, verificationMethod }, privateKey);
}
