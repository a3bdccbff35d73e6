const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Longest text worth reading: keys and signatures have less than 90 digits, and the work grows with the square. */
const longest = 128;

/** Multicodec of an Ed25519 public key. */
const ed25519Prefix = [0xed, 0x01];
const keyLength = 32;

/** Bytes of a multibase text in base58btc (W3C Controlled Identifiers 1.0, section 2.4); `undefined` for anything else. */
export function fromMultibase(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!text.startsWith('z') || text.length > longest) return undefined;
  const digits = text.slice(1);
  let number = 0n;
  for (const digit of digits) {
    const value = alphabet.indexOf(digit);
    if (value < 0) return undefined;
    number = number * 58n + BigInt(value);
  }
  const hex = number ? number.toString(16) : '';
  const bytes = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [];
  // A digit zero at the front stands for a byte zero, so that each text means other bytes.
  const zeros = digits.length - digits.replace(/^1+/, '').length;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes.map(byte => parseInt(byte, 16))]);
}

/** An Ed25519 key, named by its own value. */
export interface NamedKey {
  /** The value as it stands in the identifier, `z6Mk…`. */
  name: string;
  /** The identifier, `did:key:z6Mk…`. */
  did: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The Ed25519 key that a verification method `did:key:z6Mk…#z6Mk…` names (did:key method, section 3.1); it needs no
 * network. Other methods and other kinds of key give `undefined`.
 */
export function resolveDidKey(verificationMethod: string): NamedKey | undefined {
  const [, did, name, fragment] = /^(did:key:(z\w+))#(z\w+)$/.exec(verificationMethod) ?? [];
  if (!did || !name || fragment !== name) return undefined;
  const bytes = fromMultibase(name);
  const isEd25519 =
    bytes?.length === ed25519Prefix.length + keyLength && ed25519Prefix.every((byte, index) => bytes[index] === byte);
  return isEd25519 ? { name, did, bytes: bytes.slice(ed25519Prefix.length) } : undefined;
}
