import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token opens: `signup` all of it, as its manage link does; `page` only how it stands, to the page that sent it. */
export type Opens = 'signup' | 'page';

/** Makes and reads the tokens that stay the same as long as their sign-up is there. */
export interface Tokens {
  make(signupId: string, opens: Opens): string;
  /** The sign-up a token belongs to; `undefined` when the token is not genuine. */
  read(token: string): { id: string; opens: Opens } | undefined;
}

const purposes: readonly Opens[] = ['signup', 'page'];

/**
 * A token is the sign-up's random id and its HMAC. Nothing of the HMAC is stored: it is derived anew, so a retry gets
 * the same manage link, and who reads the database without the key in the file beside it holds no token.
 */
export function tokensOf(key: Buffer): Tokens {
  const macOf = (id: string, opens: Opens): Buffer => createHmac('sha256', key).update(`${opens}:${id}`).digest();
  return {
    make: (id, opens) => `${id}.${macOf(id, opens).toString('base64url')}`,
    read(token) {
      const [id = '', mac = ''] = token.split('.', 2);
      const given = Buffer.from(mac, 'base64url');
      // Both are computed and compared whatever is given: the time it takes tells nothing.
      const [opens] = purposes.filter(purpose => isSame(macOf(id, purpose), given));
      return opens && { id, opens };
    },
  };
}

const isSame = (expected: Buffer, given: Buffer): boolean =>
  given.length === expected.length && timingSafeEqual(given, expected);

/** A token for the link of a mail: 192 random bits. It is not stored, so that who reads the database confirms nothing. */
export const newConfirmToken = (): string => randomBytes(24).toString('base64url');

/**
 * What is stored of such a token and looked for. A comparison that ends at the first difference gives nothing away:
 * what differs is a hash, which nobody can steer towards another.
 */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
