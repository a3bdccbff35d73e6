import * as z from 'zod/mini';
import { Id, LanguageTag } from './shapes.js';

/** The few facts of an organization that stand at an offer or an event (schema.org/Organization). */
export const OrganizationRef = z.object({
  id: Id,
  name: z.string(),
  url: z.optional(z.string()),
});
export type OrganizationRef = z.infer<typeof OrganizationRef>;

/** A club, an office or an initiative (schema.org/Organization). */
export const Organization = z.object({
  id: Id,
  lang: z.optional(LanguageTag),
  name: z.string(),
  description: z.optional(z.string()),
  url: z.optional(z.string()),
  logo: z.optional(z.string()),
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
});
export type Organization = z.infer<typeof Organization>;
