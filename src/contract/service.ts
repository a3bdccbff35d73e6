import * as z from 'zod/mini';
import { ContactPoint } from './response.js';
import { LanguageTag, openEnum, type OpenEnum } from './shapes.js';

/** What a backend can do. Widgets hide or reword what it cannot. */
export const capabilities = [
  'offers',
  'events',
  'organizations',
  'signups',
  'passes',
  'metrics',
  'search',
  'facets',
  'near',
  'calendar-feed',
] as const;
export type Capability = OpenEnum<(typeof capabilities)[number]>;

/** The answer at the backend's base address: who it is and what it can do. */
export const ServiceDocument = z.object({
  /** Version of the contract, `MAJOR.MINOR`. */
  contract: z.optional(z.string()),
  name: z.string(),
  url: z.optional(z.string()),
  languages: z.optional(z.array(LanguageTag)),
  /** IANA name of the town's zone. */
  timeZone: z.optional(z.string()),
  capabilities: z.array(openEnum(capabilities)),
  /** Whose passes are trusted: identifiers as they stand in `issuer.id`. */
  issuers: z.optional(z.array(z.object({ id: z.string(), name: z.optional(z.string()) }))),
  /** Whom to ask when something does not work. */
  contact: z.optional(ContactPoint),
});
export type ServiceDocument = z.infer<typeof ServiceDocument>;
