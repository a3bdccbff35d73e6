import * as z from 'zod/mini';

/** Where something happens: a place (schema.org/Place), or online (schema.org/VirtualLocation) when `url` or `online` is set. */
export const Place = z.object({
  name: z.optional(z.string()),
  /** One line, as written on a letter. */
  address: z.optional(z.string()),
  /** The village or the part of town (schema.org/PostalAddress); what visitors filter by. */
  addressLocality: z.optional(z.string()),
  /** Degrees, WGS 84 (schema.org/GeoCoordinates). */
  geo: z.optional(z.object({ latitude: z.number(), longitude: z.number() })),
  online: z.optional(z.boolean()),
  url: z.optional(z.string()),
  barrierFree: z.optional(z.boolean()),
});
export type Place = z.infer<typeof Place>;
