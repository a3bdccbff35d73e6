import canonicalize from 'canonicalize';

/** Someone who signs passes in tests. */
export interface Signer {
  did: string;
  privateKey: CryptoKey;
}

/** A new issuer with a key of its own. */
export async function testIssuer(): Promise<Signer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { did: `did:key:${toMultibase(Uint8Array.of(0xed, 0x01, ...raw))}`, privateKey };
}

/** Signs a credential by the rules of `eddsa-jcs-2022`. */
export async function signPass(
  document: Record<string, unknown>,
  { did, privateKey }: Signer,
  more: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-05-01T12:00:00Z',
    verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod',
    '@context': document['@context'],
    ...more,
  };
  const data = Uint8Array.of(...(await hash(proof)), ...(await hash(document)));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, data));
  return { ...document, proof: { ...proof, proofValue: toMultibase(signature) } };
}

const hash = async (value: unknown): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalize(value))));

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Digits by long division, carry by carry: another way than the library reads them. */
function toMultibase(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length || carry; index++) {
      carry += (digits[index] ?? 0) * 256;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  const zeros = Math.max(
    bytes.findIndex(byte => byte !== 0),
    0,
  );
  return `z${'1'.repeat(zeros)}${digits
    .reverse()
    .map(digit => alphabet[digit])
    .join('')}`;
}
