import * as z from 'zod/mini';
import { Id } from './shapes.js';

/** A subject under which offers and events are filed; `name` is in the language of the answer (schema.org/CategoryCode). */
export const Category = z.object({ id: Id, name: z.string() });
export type Category = z.infer<typeof Category>;

/** Where an item came from: shown when several sources make one list. */
export const Source = z.object({
  name: z.string(),
  url: z.optional(z.string()),
  license: z.optional(z.string()),
});
export type Source = z.infer<typeof Source>;
