import * as z from 'zod/mini';
import { Id, openEnum } from './shapes.js';

/** How one answers an offer or registers for an event. */
export const HowToRespond = z.object({
  /** `form` signs up; `message` writes to whoever posted the item through the backend, which keeps their address. */
  method: openEnum(['form', 'message', 'mail', 'phone', 'link', 'none']),
  /** With `form` and `message`: the id of the form definition. */
  form: z.optional(Id),
  /** Not with `message`: everybody could read it. */
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type HowToRespond = z.infer<typeof HowToRespond>;

/** A person to ask (schema.org/ContactPoint). */
export const ContactPoint = z.object({
  name: z.optional(z.string()),
  /** What the person does, in words (schema.org `contactType`). */
  contactType: z.optional(z.string()),
  telephone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** When the person can be reached, in words. */
  hoursAvailable: z.optional(z.string()),
});
export type ContactPoint = z.infer<typeof ContactPoint>;
