import * as z from 'zod/mini';
import { DateOrInstant, Id, LanguageTag } from './shapes.js';

/** A figure of what volunteers achieved (schema.org/Observation and QuantitativeValue). */
export const Metric = z.object({
  id: Id,
  lang: z.optional(LanguageTag),
  /** What was counted: "Hours given". */
  name: z.string(),
  value: z.number(),
  /** What one of it is, for people: "hours". */
  unitText: z.optional(z.string()),
  /** The time counted, in words: "2026". */
  period: z.optional(z.string()),
  /** Who counted. */
  source: z.optional(z.string()),
  /** As of when (schema.org `observationDate`). */
  observationDate: z.optional(DateOrInstant),
  goal: z.optional(z.number()),
  /** Earlier values, oldest first. */
  series: z.optional(z.array(z.object({ period: z.string(), value: z.number() }))),
});
export type Metric = z.infer<typeof Metric>;
