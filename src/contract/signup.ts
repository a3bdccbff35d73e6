import * as z from 'zod/mini';
import { Id, InstantText, LanguageTag, openEnum } from './shapes.js';

/** What happened to a sign-up. */
export const signupStates = ['pending', 'confirmed', 'waitlisted', 'cancelled'] as const;

/**
 * What one can sign up for: `offer:ID`, `event:ID` or `form:ID`; the value of the widget's `for`. `message:offer:ID` takes
 * no place: it writes to whoever posted the item, whose address the page never learns.
 */
export const SignupTarget = z.string().check(z.regex(/^(offer|event|form|message:(offer|event)):\S{1,500}$/));

/** What was filled in, by field name: text, number as text, list of chosen values, or yes and no of a consent. */
export const Answers = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
export type Answers = z.infer<typeof Answers>;

/** What the page sends. The idempotency key travels in the header `Idempotency-Key`. */
export const SignupRequest = z.object({
  target: SignupTarget,
  form: Id,
  lang: z.optional(LanguageTag),
  answers: Answers,
  /** Consents given, each with the version of the wording that was shown. */
  consents: z.optional(z.array(z.object({ name: Id, version: z.optional(z.string()) }))),
  /** Whether a place on the waiting list is welcome when no other is left. */
  waitlist: z.optional(z.boolean()),
});
export type SignupRequest = z.infer<typeof SignupRequest>;

/** What the backend answers to a sign-up, and to the question how it stands. */
export const Signup = z.object({
  state: openEnum(signupStates),
  /** Short and readable aloud: what one says on the phone. */
  reference: z.string(),
  target: SignupTarget,
  /** What was signed up for, in words. */
  name: z.optional(z.string()),
  /** Place on the waiting list, from 1. */
  position: z.optional(z.number()),
  /** Where the sign-up can be seen and cancelled; the token stands in the fragment, so that no log holds it. */
  manageUrl: z.optional(z.string()),
  dateCreated: z.optional(InstantText),
});
export type Signup = z.infer<typeof Signup>;
