import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must stay secret lies beside the database, not in it: a copy of the database alone opens nothing. */
export interface Secrets {
  /** Signs passes (Ed25519). */
  issuerKey: KeyObject;
  /** Makes manage tokens. */
  tokenKey: Buffer;
}

/** Reads the secrets of a data folder, and makes them on the first start. */
export function openSecrets(dataDir: string): Secrets {
  return {
    issuerKey: createPrivateKey(readOrMake(join(dataDir, 'issuer-key.pem'), makeIssuerKey)),
    tokenKey: Buffer.from(
      readOrMake(join(dataDir, 'token-key'), () => randomBytes(32).toString('base64url')),
      'base64url',
    ),
  };
}

function readOrMake(file: string, make: () => string): string {
  try {
    // "wx": of two processes that start at once one writes, the other reads.
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

const makeIssuerKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
