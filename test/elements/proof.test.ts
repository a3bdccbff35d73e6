import { expect } from '@open-wc/testing';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { BackendError, type Challenge } from '../../src/contract/problem.js';
import { deriveKey as deriveInPage } from '../../src/elements/signup/pbkdf2.js';
import { solve } from '../../src/elements/signup/proof.js';

const secrets = { hmacSignatureSecret: 'signing', hmacKeySignatureSecret: 'keys' };

async function challengeOf(counter: number, cost = 50): Promise<Challenge> {
  const challenge = await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, ...secrets });
  return { parameters: { ...challenge.parameters }, signature: challenge.signature! };
}

/** A challenge with other parameters. */
const changed = ({ parameters, ...rest }: Challenge, other: object): Challenge => ({
  ...rest,
  parameters: { ...parameters, ...other },
});

async function isAccepted(proof: string): Promise<boolean> {
  const { challenge, solution } = JSON.parse(atob(proof));
  return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
}

/** The page as it is on plain http, until the test ends. */
function withoutWebCrypto(): void {
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
}

/** Each look at the clock takes so many milliseconds, until the test ends. */
function hurryClock(ms: number): void {
  let clock = performance.now();
  performance.now = () => (clock += ms);
}

/** The error of what is refused. */
const refusal = async (solving: Promise<unknown>): Promise<unknown> =>
  solving.then(
    () => expect.fail('it was solved'),
    (error: unknown) => error,
  );

describe('a proof of work in the page', () => {
  afterEach(() => {
    delete (crypto as { subtle?: SubtleCrypto }).subtle;
    delete (performance as { now?: () => number }).now;
  });

  it('is what the backend takes, and gives the challenge back as it came', async () => {
    const challenge = await challengeOf(30);
    const proof = await solve(challenge);
    expect(await isAccepted(proof)).to.be.true;
    expect(JSON.parse(atob(proof)).challenge).to.deep.equal(challenge);
  });

  it('is the same without Web Crypto', async () => {
    const challenge = await challengeOf(30);
    withoutWebCrypto();
    const proof = await solve(challenge);
    delete (crypto as { subtle?: SubtleCrypto }).subtle;
    expect(await isAccepted(proof)).to.be.true;
  });

  it('has the same keys without Web Crypto, of every length of salt and password', async () => {
    for (const length of [1, 3, 20, 31, 32]) {
      const salt = crypto.getRandomValues(new Uint8Array(length));
      const password = crypto.getRandomValues(new Uint8Array(33 - length));
      const parameters = { algorithm: 'PBKDF2/SHA-256', cost: 1 + length * 5, keyLength: 32 } as never;
      const [native, own] = await Promise.all([deriveKey, deriveInPage].map(each => each(parameters, salt, password)));
      expect([...own.derivedKey]).to.deep.equal([...native.derivedKey]);
    }
  });

  it('leaves the page its turns without Web Crypto', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    // Each look at the clock takes a millisecond: how fast the machine is does not count.
    hurryClock(1);
    try {
      const parameters = { algorithm: 'PBKDF2/SHA-256', cost: 10_000, keyLength: 32 } as never;
      await deriveInPage(parameters, new Uint8Array(16), new Uint8Array(20));
    } finally {
      clearInterval(timer);
    }
    // It looks at the clock after every 64 of 10,000 rounds, and stops after 12 looks.
    expect(turns).to.be.at.least(3);
  });

  it('ends when nobody wants it any more', async () => {
    const hard = changed(await challengeOf(1), { keyPrefix: 'ff'.repeat(16), cost: 1000 });
    const ending = new AbortController();
    const solving = refusal(solve(hard, ending.signal));
    setTimeout(() => ending.abort('gone'), 50);
    expect(await solving).to.equal('gone');
    expect(await refusal(solve(hard, AbortSignal.abort('at once')))).to.equal('at once');
  });

  it('is not begun where a backend asks for too much, or for what is none', async () => {
    const challenge = await challengeOf(1);
    const wrong = [
      { cost: 10_001 },
      { cost: 1e12 },
      { cost: Infinity },
      { cost: 0 },
      { cost: '1' },
      { keyLength: 1e9 },
      { keyPrefix: '' },
      { keyPrefix: 'ff'.repeat(33) },
      { nonce: '0'.repeat(1_000_000) },
      { nonce: 'xx' },
      { salt: 1 },
      { algorithm: 'ARGON2ID' },
      { algorithm: undefined },
    ];
    for (const other of wrong) {
      const error = await refusal(solve(changed(challenge, other)));
      expect(error, JSON.stringify(other)).to.be.instanceOf(BackendError);
      expect((error as BackendError).fault).to.equal('unsupported');
    }
    expect(await refusal(solve(undefined))).to.be.instanceOf(BackendError);
    expect(await isAccepted(await solve(challenge))).to.be.true;
  });

  it('is given up where it cannot be found in time', async () => {
    const hard = changed(await challengeOf(1), { keyPrefix: 'ff'.repeat(16), cost: 1 });
    hurryClock(1000);
    const error = await refusal(solve(hard));
    expect((error as BackendError).fault).to.equal('unsupported');
  });
});
