import * as z from 'zod/mini';

/** A value of a closed list today; a newer backend may say a word this widget does not know yet. */
export type OpenEnum<T extends string> = T | (string & {});

/**
 * A list of known words that stays open: unknown words pass, so that a newer contract never breaks an older widget.
 * The known words still show in the OpenAPI document.
 */
export const openEnum = <const T extends readonly [string, ...string[]]>(
  words: T,
): z.ZodMiniType<OpenEnum<T[number]>> => z.union([z.enum(words), z.string()]);

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date): no time, no zone. */
export const DateText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** A moment with its offset, `YYYY-MM-DDTHH:MM[:SS[.s]](Z|±HH:MM)` (RFC 3339 date-time). */
export const InstantText = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/));

/** A day or a moment: what schema.org's `startDate` and `endDate` hold. All-day things are days. */
export const DateOrInstant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/));

/** A language tag of BCP 47, such as `de`, `de-simple`, `ar`. */
export const LanguageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** The name under which a backend knows a thing. Opaque: a slug, a number as text or a URI. */
export const Id = z.string().check(z.regex(/^\S{1,500}$/));
