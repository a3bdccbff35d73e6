import { Pass, type SignedPass } from '../contract/pass.js';
import type { Ask, Backend } from './backend.js';
import { checkOne } from './check.js';
import { requestJson, type Limits } from './request.js';

/** Whether a pass is named by an address of its own rather than by its id in the backend, such as `urn:uuid:…`. */
export const isAddress = (src: string): boolean => src.includes('/');

/** Reads a credential and keeps the document as it came: its signature covers every member. */
export function checkPass(value: unknown, what: string): SignedPass {
  return { pass: checkOne(Pass, value, what), document: value as Record<string, unknown> };
}

/** Fetches a credential from wherever its issuer publishes it. */
export const fetchPass = async (url: string, ask: Ask, limits?: Limits): Promise<SignedPass> =>
  checkPass(await requestJson(url, ask, {}, limits), 'pass');

/** Brings a pass from the town's backend; where none is set, one with an address of its own is fetched all the same. */
export const findPass = (src: string, backend: Backend | undefined, ask: Ask): Promise<SignedPass> =>
  backend ? backend.pass(src, ask) : fetchPass(src, ask);
