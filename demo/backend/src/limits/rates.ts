/** The time in which a full count runs empty again. */
export const hourMs = 60 * 60 * 1000;

/**
 * Counts that run empty evenly, as a leaky bucket does: each act adds its share of an hour, and more than an hour's worth
 * is refused. All that is known of a key is when its count will be empty (the generic cell rate algorithm, GCRA).
 */
export interface Rates {
  /** Adds an act if there is room, in one step: of those who come at once, through several processes, none is missed. */
  add(key: string, shareMs: number, now: number): Promise<number | undefined>;
  /** When the count of a key will be empty; `undefined`: it is. */
  emptyAt(key: string): Promise<number | undefined>;
}

/** What became of an act: how full the count is with it, from 0 to 1, or in how many milliseconds there is room. */
export type Counted = { fullness: number } | { waitMs: number };

/** Counts an act, of which so many an hour are let through. */
export async function count(rates: Rates, key: string, perHour: number, now: number): Promise<Counted> {
  const shareMs = Math.max(1, Math.floor(hourMs / perHour));
  const emptyAt = await rates.add(key, shareMs, now);
  if (emptyAt !== undefined) return { fullness: (emptyAt - now) / hourMs };
  const waitMs = ((await rates.emptyAt(key)) ?? now) + shareMs - hourMs - now;
  return { waitMs: Math.max(waitMs, 1) };
}
