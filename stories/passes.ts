import { passes as drafts } from '../demo/town/data/passes.ts';
import { townContent } from '../demo/town/data/town.ts';
import type { Content } from '../src/backends/content.ts';
import { signPass, testIssuer } from '../test/support/sign-pass.ts';
import { today, town, type Town } from './towns.ts';

const { service } = townContent(today);
const { bronze = {}, ...others } = drafts(today);

/** Signs what the town issues, and makes the passes that no town would issue. */
async function signPasses(): Promise<Content> {
  const issuer = await testIssuer();
  const own = await Promise.all(
    Object.entries(others).map(async ([id, draft]) => [id, await signPass(draft, issuer)] as const),
  );
  const genuine = await signPass(bronze, issuer);
  const key = issuer.did.slice('did:key:'.length);
  return {
    service: { name: 'Stadt Holdersbrunn', ...service, issuers: [{ id: `https://holdersbrunn.example#${key}` }] },
    passes: { ...Object.fromEntries(own), genuine, ...(await foreignPasses(genuine)) },
  };
}

/** Another name on a signed pass, a pass of a town nobody knows, and one that nobody signed. */
async function foreignPasses(genuine: Record<string, unknown>): Promise<NonNullable<Content['passes']>> {
  const subject = genuine['credentialSubject'] as Record<string, unknown>;
  const lohwald = await testIssuer();
  const issuer = { id: lohwald.did, type: ['Profile'], name: 'Gemeinde Lohwald' };
  return {
    forged: { ...genuine, credentialSubject: { ...subject, name: 'Gernot Großspur' } },
    'unknown-issuer': await signPass({ ...bronze, issuer }, lohwald),
    unchecked: bronze,
  };
}

let signed: Promise<Content> | undefined;

/** The demo town with a pass for every verdict, by the verdict's name. Signed once a page, which remembers whom the town trusts. */
export const townWithPasses: Town = async context => town(await (signed ??= signPasses()))(context);
