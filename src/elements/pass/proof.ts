import { canonicalJson } from './canonical-json.js';
import { fromMultibase, resolveDidKey, type NamedKey } from './did-key.js';

/** JSON as it came, before anyone checked its shape. */
export type Json = Record<string, unknown>;

/** A proof that can be checked here, with the key that should have made it. */
export interface KnownProof {
  options: Json;
  key: NamedKey;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or many, as linked data allows. */
export const asList = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The proofs a document carries. */
export const proofsOf = (document: Json): Json[] => asList(document['proof']).filter(isRecord);

/** The proof as something that can be checked here; `undefined` for another kind, purpose or key. */
export function knownProof(options: Json): KnownProof | undefined {
  const { type, cryptosuite, proofPurpose, verificationMethod } = options;
  if (type !== 'DataIntegrityProof' || cryptosuite !== 'eddsa-jcs-2022') return undefined;
  // A key that may sign in for its owner need not be one that may say things about others.
  if (proofPurpose !== 'assertionMethod' || typeof verificationMethod !== 'string') return undefined;
  const key = resolveDidKey(verificationMethod);
  return key && { options, key };
}

/**
 * Whether the proof's key signed the document: verify proof of `eddsa-jcs-2022`
 * (W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.3.2).
 * Rejects where the browser cannot tell.
 */
export async function isSignedBy({ options, key }: KnownProof, document: Json, subtle: SubtleCrypto): Promise<boolean> {
  const publicKey = await subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify']);
  const { proofValue, ...config } = options;
  const unsecured = { ...document };
  delete unsecured['proof'];
  const signature = typeof proofValue === 'string' ? fromMultibase(proofValue) : undefined;
  if (!signature || !startsWithContext(unsecured, config)) return false;
  // What the signer knew of the context counts; what was added behind it is not signed.
  if ('@context' in config) unsecured['@context'] = config['@context'];
  const data = Uint8Array.from([...(await hash(config, subtle)), ...(await hash(unsecured, subtle))]);
  return subtle.verify('Ed25519', publicKey, signature, data);
}

/** Whether the document's context begins with that of the proof, where the proof has one. */
function startsWithContext(document: Json, config: Json): boolean {
  const context = asList(document['@context']);
  return asList(config['@context']).every(
    (entry, index) => canonicalJson(entry) === canonicalJson(context[index] ?? null),
  );
}

async function hash(value: Json, subtle: SubtleCrypto): Promise<Uint8Array> {
  const text = canonicalJson(value);
  return new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
