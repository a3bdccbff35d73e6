import { BlockList, isIP, isIPv4 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { isPrivate } from '../feeds/private-address.js';
import type { Env } from '../http/resource.js';

/** The proxies whose word on who asks is taken: addresses, or networks such as `10.0.0.0/8`. Throws at what is neither. */
export function proxyList(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address, bits, ...more] = text.split('/');
    const longest = isIPv4(address) ? 32 : 128;
    const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : NaN;
    if (!isIP(address) || more.length || !(length <= longest)) throw new Error(`not an address or network: ${text}`);
    list.addSubnet(address, length, familyOf(address));
  }
  return list;
}

/** Tells who asks, as far as can be known. */
export class Clients {
  readonly #proxies: BlockList;
  readonly #logger: Logger;
  #hasWarned = false;

  constructor(trustedProxies: readonly string[], logger: Logger) {
    this.#proxies = proxyList(trustedProxies);
    this.#logger = logger;
  }

  /**
   * The peer's address, or where that is a proxy of ours, the last one before it that is not, as `X-Forwarded-For` tells:
   * whatever stands further left in the header was written by the client. `undefined` where there is no peer.
   */
  addressOf(c: Context<Env>): string | undefined {
    // An application may be asked directly, without a server.
    const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
    const forwarded = c.req.header('X-Forwarded-For');
    let address = peer === undefined ? undefined : plainAddress(peer);
    if (!address || forwarded === undefined) return address;
    if (!this.#isProxy(address)) this.#warnOf(address);
    const hops = forwarded.split(',').map(hop => plainAddress(hop.trim()));
    while (this.#isProxy(address)) {
      const before = hops.pop();
      if (!before) break;
      address = before;
    }
    return address;
  }

  #isProxy(address: string): boolean {
    return this.#proxies.check(address, familyOf(address));
  }

  /** A proxy that nobody listed makes one of all visitors. */
  #warnOf(address: string): void {
    if (this.#hasWarned || !isPrivate(address)) return;
    this.#hasWarned = true;
    this.#logger.warn({ proxy: address }, 'X-Forwarded-For is not believed: the proxy is not in TRUSTED_PROXIES');
  }
}

/** An address without the port and brackets some proxies write, and IPv4 as such; `undefined` for anything else. */
function plainAddress(text: string): string | undefined {
  const [, bracketed, withPort] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? [];
  const address = (bracketed ?? withPort ?? text).replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  return isIP(address) ? address : undefined;
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

/** The first 32 or 24 bits of an IPv4 address, the first 64 or 48 of an IPv6 address, of which a household has 64 to itself. */
export function prefixOf(address: string, size: 'household' | 'network'): string {
  if (isIPv4(address)) return size === 'household' ? address : address.split('.').slice(0, 3).join('.');
  return groupsOf(address)
    .slice(0, size === 'household' ? 4 : 3)
    .join(':');
}

/** The first groups of an IPv6 address, written out; of one that ends like IPv4 the end is left out. */
function groupsOf(address: string): string[] {
  const [head, tail] = address.split('::') as [string, string | undefined];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const width = 8 - (address.includes('.') ? 1 : 0);
  const zeros = tail === undefined ? 0 : width - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].map(group =>
    group.toLowerCase().replace(/^0+(?=.)/, ''),
  );
}
