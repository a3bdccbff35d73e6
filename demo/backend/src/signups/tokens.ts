import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and reads the tokens of manage links. */
export interface Tokens {
  make(signupId: string): string;
  /** The sign-up a token belongs to; `undefined` when the token is not genuine. */
  read(token: string): string | undefined;
}

/**
 * A token is the sign-up's random id and its HMAC. Nothing of the HMAC is stored: it is derived anew, so a retry gets
 * the same manage link, and who reads the database without the key in the file beside it holds no token.
 */
export function tokensOf(key: Buffer): Tokens {
  const macOf = (id: string): Buffer => createHmac('sha256', key).update(`signup:${id}`).digest();
  return {
    make: id => `${id}.${macOf(id).toString('base64url')}`,
    read(token) {
      const [id = '', mac = ''] = token.split('.', 2);
      const expected = macOf(id);
      const given = Buffer.from(mac, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
    },
  };
}
