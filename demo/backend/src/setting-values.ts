import { existsSync } from 'node:fs';
import { feedSources } from './feeds/sources.js';
import { proxyList } from './limits/clients.js';
import { proofOfWorkModes, type ProofOfWork } from './limits/proofs.js';

/** Makes a value of a setting's text, or throws a text for the operator. What stands in secret texts is never quoted. */
export type ReadValue<T> = (text: string) => T;

export const text: ReadValue<string> = text => text;

export const count: ReadValue<number> = text => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`not a whole number from 1 on: ${text}`);
  return Number(text);
};

export const port: ReadValue<number> = text => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new Error(`not a port number: ${text}`);
  return Number(text);
};

export const httpAddress: ReadValue<string> = text => {
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw new Error(`not an http address: ${text}`);
  return text;
};

export const origins: ReadValue<string[]> = text => words(text).map(each => new URL(httpAddress(each)).origin);

export const file: ReadValue<string> = text => {
  if (!existsSync(text)) throw new Error(`there is no such file: ${text}`);
  return text;
};

export const postgresAddress: ReadValue<string> = text => {
  if (!/^postgres(ql)?:\/\//.test(text)) throw new Error('does not begin with postgres://');
  return text;
};

export const mailServer: ReadValue<string> = text => {
  if (!/^smtps?:\/\//.test(text)) throw new Error('does not begin with smtp:// or smtps://');
  return text;
};

export const mailSender: ReadValue<string> = text => {
  if (!/^[^\r\n]*[\w.+-]+@[\w.-]+>?$/.test(text)) throw new Error(`not a mail address: ${text}`);
  return text;
};

export const proofOfWork: ReadValue<ProofOfWork> = text => {
  const found = proofOfWorkModes.find(mode => mode === text);
  if (!found) throw new Error(`none of ${proofOfWorkModes.join(', ')}: ${text}`);
  return found;
};

export const proxies: ReadValue<string[]> = text => {
  const networks = words(text);
  proxyList(networks);
  return networks;
};

export const feeds: ReadValue<string[]> = text => {
  const addresses = words(text);
  feedSources(addresses);
  return addresses;
};

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** An address as others may see it: without its password, wherever in it that stands. */
export function withoutPassword(text: string): string {
  // The last @ before the path ends what is told of the user; passwords may hold more of them.
  const shown = text.replace(/^([a-z]+:\/\/)([^/?#:]*)[^/?#]*@/i, '$1$2:***@');
  return shown.replace(/([?&](?:\w*pass\w*|auth\w*)=)[^&#]*/gi, '$1***');
}

/** Where feeds lie; what else stands in an address may be the key to a calendar. */
export const hostsOnly = (text: string): string =>
  words(text)
    .map(address => (URL.canParse(address) ? `${new URL(address).protocol}//${new URL(address).host}/***` : '***'))
    .join(' ');
