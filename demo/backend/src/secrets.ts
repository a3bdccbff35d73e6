import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFile } from './private-file.js';

/** What must stay secret lies beside the database, not in it: a copy of the database alone opens nothing. */
export interface Secrets {
  /** Signs passes (Ed25519). */
  issuerKey: KeyObject;
  /** Makes manage tokens. */
  tokenKey: Buffer;
}

const issuerKeyName = 'issuer-key.pem';
const tokenKeyName = 'token-key';

/** The files that a backup must not miss: without them no link works and no new pass is trusted. */
export const secretFiles = [issuerKeyName, tokenKeyName];

const tokenKeyBytes = 32;

/** Reads the secrets of a data folder, and makes them on the first start. */
export function openSecrets(dataDir: string): Secrets {
  return {
    issuerKey: createPrivateKey(readOrMake(join(dataDir, issuerKeyName), makeIssuerKey)),
    tokenKey: parseTokenKey(readOrMake(join(dataDir, tokenKeyName), makeTokenKey)),
  };
}

function readOrMake(file: string, make: () => string): string {
  makePrivateFile(file, make);
  return readFileSync(file, 'utf8');
}

const makeIssuerKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const makeTokenKey = (): string => randomBytes(tokenKeyBytes).toString('base64url');

/** An HMAC works with a key of any length, an empty one too: everybody could make tokens. */
function parseTokenKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64url');
  if (key.length !== tokenKeyBytes)
    throw new Error('The file token-key is damaged; manage links need the one they were made with');
  return key;
}
