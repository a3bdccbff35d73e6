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

// Days and times that do not exist are refused here: a browser throws at some of them and guesses at others.
const commonDay =
  '\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const leapDay = '(?:\\d\\d(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29';
const day = `(?:${commonDay}|${leapDay})`;
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const time = `T${clock}(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]${clock})`;

const textLike = (pattern: string): z.ZodMiniString => z.string().check(z.regex(new RegExp(`^${pattern}$`)));

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date): no time, no zone. */
export const DateText = textLike(day);

/** A moment with its offset, `YYYY-MM-DDTHH:MM[:SS[.s]](Z|±HH:MM)` (RFC 3339 date-time). */
export const InstantText = textLike(day + time);

/** A day or a moment: what schema.org's `startDate` and `endDate` hold. All-day things are days. */
export const DateOrInstant = textLike(`${day}(?:${time})?`);

/** A time of day without a date, `HH:MM` or `HH:MM:SS` (RFC 3339 partial-time). */
export const ClockText = textLike(`${clock}(?::[0-5]\\d)?`);

/** A language tag of BCP 47, such as `de`, `de-simple`, `ar`. */
export const LanguageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** The name under which a backend knows a thing. Opaque: a slug, a number as text or a URI. */
export const Id = z.string().check(z.regex(/^\S{1,500}$/));
