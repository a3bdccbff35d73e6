import { createHash, sign, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { toMultibase } from './base58.js';

/** The members of a Data Integrity proof that the signer chooses. */
export interface ProofOptions {
  created: string;
  verificationMethod: string;
}

/**
 * Adds a proof of the cryptosuite `eddsa-jcs-2022` to a credential
 * (W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.3).
 */
export function signCredential<T extends Record<string, unknown>>(
  document: T,
  { created, verificationMethod }: ProofOptions,
  privateKey: KeyObject,
): T & { proof: Record<string, unknown> } {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
    ...('@context' in document && { '@context': document['@context'] }),
  };
  const hashes = Buffer.concat([hash(proof), hash(document)]);
  return { ...document, proof: { ...proof, proofValue: toMultibase(sign(null, hashes, privateKey)) } };
}

const hash = (value: unknown): Buffer => createHash('sha256').update(canonicalize(value)!).digest();
