import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { FeedProblem } from './problem.js';

/**
 * What is not part of the public network (IANA special-purpose registries), or leads elsewhere by translation. An IPv4
 * address that is written as one of IPv6 (`::ffff:…`) is checked as what it is.
 */
const reserved = new BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(address, prefix, 'ipv4');
}
for (const [address, prefix] of [
  ['::', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  reserved.addSubnet(address, prefix, 'ipv6');
}

/** Whether an IP address is one of this machine, of the network around it, or of none. */
export const isPrivate = (address: string): boolean => {
  const family = isIP(address);
  return family === 0 || reserved.check(address, family === 6 ? 'ipv6' : 'ipv4');
};

/** Throws for a host that is written as a private address: such are never looked up. */
export function refusePrivateHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && isPrivate(host)) throw leadsInside();
}

/** Looks a name up for a connection, and refuses it where any of its addresses is private: it cannot change in between. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found = error ? [] : addresses;
    if (error) done(error, '');
    else if (found.some(({ address }) => isPrivate(address))) done(leadsInside(), '');
    else if (options.all) done(null, found);
    else done(null, found[0].address, found[0].family);
  });
};

const leadsInside = (): FeedProblem => new FeedProblem('leads to a private address');
