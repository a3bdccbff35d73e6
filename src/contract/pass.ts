import * as z from 'zod/mini';

/** A text, or a list of texts: linked data allows both. */
const OneOrMany = z.union([z.string(), z.array(z.string())]);

/** What the holder achieved (Open Badges 3.0, Achievement). */
export const Achievement = z.object({
  id: z.optional(z.string()),
  name: z.string(),
  description: z.optional(z.string()),
  criteria: z.optional(z.object({ narrative: z.optional(z.string()) })),
});
export type Achievement = z.infer<typeof Achievement>;

/** A Data Integrity proof; other members of the proof are part of what is signed and stay in the raw credential. */
export const Proof = z.object({
  type: z.string(),
  cryptosuite: z.optional(z.string()),
  verificationMethod: z.optional(z.string()),
  proofPurpose: z.optional(z.string()),
  proofValue: z.optional(z.string()),
});
export type Proof = z.infer<typeof Proof>;

/**
 * A recognition pass: an Open Badges 3.0 credential (W3C Verifiable Credentials 2.0; 1.1's dates are read too).
 * Only what is shown is named here; the proof covers the raw document.
 */
export const Pass = z.object({
  id: z.optional(z.string()),
  type: OneOrMany,
  name: z.optional(z.string()),
  issuer: z.union([
    z.string(),
    z.object({ id: z.string(), name: z.optional(z.string()), url: z.optional(z.string()) }),
  ]),
  validFrom: z.optional(z.string()),
  validUntil: z.optional(z.string()),
  issuanceDate: z.optional(z.string()),
  expirationDate: z.optional(z.string()),
  credentialSubject: z.object({
    id: z.optional(z.string()),
    name: z.optional(z.string()),
    achievement: Achievement,
    /** Open Badges 3.0 Result: hours given stand here as `resultDescription` "hours" (our profile). */
    result: z.optional(z.array(z.object({ resultDescription: z.optional(z.string()), value: z.optional(z.string()) }))),
  }),
  /** Single stamps: earlier achievements listed in evidence (Open Badges 3.0 Evidence). */
  evidence: z.optional(
    z.array(
      z.object({
        name: z.optional(z.string()),
        narrative: z.optional(z.string()),
        /** When it was given, `YYYY-MM-DD` (our addition). */
        date: z.optional(z.string()),
        hours: z.optional(z.number()),
      }),
    ),
  ),
  proof: z.optional(z.union([Proof, z.array(Proof)])),
});
export type Pass = z.infer<typeof Pass>;

/** A pass with the document it was read from: the signature covers the latter. */
export interface SignedPass {
  pass: Pass;
  document: Record<string, unknown>;
}
