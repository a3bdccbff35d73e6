import { createHash, createPrivateKey } from 'node:crypto';
import { issuePass, issuerOf, type Issuer } from '@miteinand/backend';
import type { Day } from './days.ts';
import { passDraft, type PassDraft } from './passes.ts';

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An issuer whose key comes from a phrase: the same at every start, and no secret. */
function issuerFrom(phrase: string, name: string): Issuer {
  const seed = createHash('sha256').update(phrase).digest();
  return issuerOf(createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' }), name);
}

/** The passes that no town would issue, by file name: they show what the pass viewer says to them. */
export const foreignPasses = (genuine: PassDraft, today: Day): Record<string, PassDraft> => ({
  forged: forged(genuine),
  'unknown-issuer': issuePass(neighbour(today), {
    issuer: issuerFrom('Lohwald, a town nobody knows', 'Gemeinde Lohwald'),
    url: 'https://lohwald.example/paesse/17',
    created: `${today}T08:00:00Z`,
  }),
  unsigned: { ...neighbour(today), id: 'https://holdersbrunn.example/passes/unsigned', issuer: genuine['issuer'] },
});

/** A genuine pass on which somebody wrote another name and more hours; its signature no longer fits. */
function forged(genuine: PassDraft): PassDraft {
  const subject = genuine['credentialSubject'] as Record<string, unknown>;
  return {
    ...genuine,
    credentialSubject: {
      ...subject,
      name: 'Gernot Großspur',
      result: [{ type: ['Result'], resultDescription: 'hours', value: '600' }],
    },
  };
}

const neighbour = (today: Day): PassDraft =>
  passDraft(
    {
      urn: '6f0a4c1e-52b7-4f6b-9a35-0c2d7e1b8a04',
      holder: 'Ilka Wiesengrund',
      level: 'Bronze',
      validFrom: -90,
      validUntil: 1005,
      stamps: [
        { name: 'Bürgerbus Lohwald', narrative: 'Am Steuer und am Telefon', day: -200, hours: 40 },
        { name: 'Dorfladen Lohwald', narrative: 'Samstagsdienst', day: -120, hours: 18 },
      ],
    },
    today,
  );
