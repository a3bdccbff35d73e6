import * as z from 'zod/mini';
import { Id, InstantText, LanguageTag, openEnum } from './shapes.js';

/**
 * How a sign-up stands. `pending`: the link in the mail has not been used yet, the place is held. `offered`: somebody on the
 * waiting list is held a place until `expires`. `expired`: the link, or the offered place, was not used in time.
 */
export const signupStates = ['pending', 'confirmed', 'waitlisted', 'offered', 'cancelled', 'expired'] as const;

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
  /** What tells people from programs; where it looks odd a backend may ask for a proof of work, never refuse. */
  signals: z.optional(
    z.object({
      /** What was written into a field that people do not see. */
      honeypot: z.optional(z.string()),
      /** From the form's first look to its first sending. */
      seconds: z.optional(z.number()),
    }),
  ),
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
  /** The form that was filled in. */
  form: z.optional(Id),
  /** For how many; 1 without it. */
  persons: z.optional(z.number()),
  /** The value of the slot that was chosen, where the form has slots. */
  slot: z.optional(z.string()),
  /** Place on the waiting list, from 1. */
  position: z.optional(z.number()),
  /** Until when a `pending` or `offered` place is held. */
  expires: z.optional(InstantText),
  /** From when the mail with the link may be asked for again. */
  resendAfter: z.optional(InstantText),
  /**
   * With `pending`: opens this sign-up to the page that sent it, to see whether it was confirmed and to have the mail sent
   * again or to another address. It confirms nothing: that takes the mail.
   */
  token: z.optional(z.string()),
  /** Told only to who has the manage link. */
  answers: z.optional(Answers),
  /** Where the sign-up can be seen and cancelled; the token stands in the fragment, so that no log holds it. */
  manageUrl: z.optional(z.string()),
  dateCreated: z.optional(InstantText),
});
export type Signup = z.infer<typeof Signup>;
