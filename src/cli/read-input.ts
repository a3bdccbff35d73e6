import { open } from 'node:fs/promises';

/** Of what is larger the rest is not even looked at. */
const mostBytes = 20_000_000;
const seconds = 30;

/** The bytes of a file, or of what an address on the web (also `webcal:`) answers. Throws with what went wrong. */
export function readInput(source: string): Promise<Uint8Array> {
  const address = source.replace(/^webcals?:/i, 'https:');
  return /^https?:/i.test(address) ? readAddress(address) : readFile(source);
}

async function readFile(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    return await collect(file.createReadStream({ end: mostBytes - 1, autoClose: false }));
  } finally {
    await file.close();
  }
}

async function readAddress(address: string): Promise<Uint8Array> {
  const response = await fetch(address, {
    headers: { Accept: 'text/calendar, */*;q=0.5' },
    signal: AbortSignal.timeout(seconds * 1000),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.body ? collect(response.body) : new Uint8Array();
}

/** Ends at the limit; leaving the loop lets go of the source. */
async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, mostBytes);
}
