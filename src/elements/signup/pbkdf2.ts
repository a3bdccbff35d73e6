import type { DeriveKeyFunction } from 'altcha-lib/types';

/** The longest task in which the visitor feels nothing. */
const sliceMs = 12;
let sliceEnd = 0;

/**
 * A key of 32 bytes by PBKDF2 with HMAC-SHA-256 (RFC 8018 section 5.2) from a password and a salt of 32 bytes at most. It is
 * for pages without Web Crypto, and only proves that work was done: it keeps no secret.
 */
export const deriveKey: DeriveKeyFunction = async ({ cost }, salt, password) => {
  const key = wordsOf(password, false);
  const inner = compress(initial, padded(key, 0x36363636));
  const outer = compress(initial, padded(key, 0x5c5c5c5c));
  const hmac = (block: Uint32Array): Uint32Array => compress(outer, digestBlock(compress(inner, block)));

  // The salt is followed by the number of the block of the key, of which there is one.
  let round = hmac(wordsOf(Uint8Array.of(...salt, 0, 0, 0, 1), true));
  const derived = round.slice();
  for (let done = 1; done < cost; done++) {
    round = hmac(digestBlock(round));
    for (let word = 0; word < 8; word++) derived[word] ^= round[word];
    if (done % 64 === 0) await breathe();
  }
  await breathe();
  return { derivedKey: bytesOf(derived) };
};

/** Lets the page do something else when a slice is over. */
async function breathe(): Promise<void> {
  if (performance.now() < sliceEnd) return;
  await new Promise(resolve => setTimeout(resolve));
  sliceEnd = performance.now() + sliceMs;
}

/** Bytes as one block of 16 words; at the end of a message behind a first block, its length closes it. */
function wordsOf(bytes: Uint8Array, isEnd: boolean): Uint32Array {
  const block = new Uint32Array(16);
  bytes.forEach((byte, index) => (block[index >> 2] |= byte << (24 - 8 * (index % 4))));
  if (isEnd) {
    block[bytes.length >> 2] |= 0x80 << (24 - 8 * (bytes.length % 4));
    block[15] = 8 * (64 + bytes.length);
  }
  return block;
}

function bytesOf(words: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, index) => view.setUint32(4 * index, word));
  return new Uint8Array(view.buffer);
}

const padded = (key: Uint32Array, pad: number): Uint32Array => key.map(word => word ^ pad);

/** A digest as the end of a message behind a first block. */
function digestBlock(digest: Uint32Array): Uint32Array {
  const block = new Uint32Array(16);
  block.set(digest);
  block[8] = 0x80000000;
  block[15] = 8 * (64 + 32);
  return block;
}

/** The constants of SHA-256 are the first 32 bits behind the point of roots of the first primes (FIPS 180-4). */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every(prime => candidate % prime)) primes.push(candidate);
  }
  return Uint32Array.from(primes, prime => (root(prime) % 1) * 2 ** 32);
}

const initial = fractions(8, Math.sqrt);
const constants = fractions(64, Math.cbrt);
const schedule = new Uint32Array(64);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** What SHA-256 does with each block of 16 words (FIPS 180-4 section 6.2.2). */
function compress(state: Uint32Array, block: Uint32Array): Uint32Array {
  schedule.set(block);
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15];
    const late = schedule[i - 2];
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + constants[i] + schedule[i]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const result = Uint32Array.of(a, b, c, d, e, f, g, h);
  for (let word = 0; word < 8; word++) result[word] += state[word];
  return result;
}
