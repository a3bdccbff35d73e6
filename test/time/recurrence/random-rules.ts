/** A rule and its start, `YYYY-MM-DDTHH:MM:SS`. */
export interface RandomRule {
  rule: string;
  start: string;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Rules with all parts that RFC 5545 allows beside each other (the table in section 3.3.10). */
export function randomRule(random: () => number): RandomRule {
  const chance = (part: number): boolean => random() < part;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const some = <T extends string | number>(most: number, make: () => T): string =>
    [...new Set(Array.from({ length: upTo(most) }, make))].sort((a, b) => Number(a) - Number(b)).join(',');
  const signed = (most: number): number => upTo(most) * (chance(0.3) ? -1 : 1);

  const freq = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'][Math.floor(random() * 5)];
  const parts = [`FREQ=${freq}`];
  if (chance(0.5)) parts.push(`INTERVAL=${upTo(freq === 'HOURLY' ? 30 : 5)}`);
  if (chance(0.3)) parts.push(`BYMONTH=${some(4, () => upTo(12))}`);
  const hasWeekNo = freq === 'YEARLY' && chance(0.2);
  if (hasWeekNo) parts.push(`BYWEEKNO=${some(4, () => signed(53))}`);
  const hasYearDay = !hasWeekNo && (freq === 'YEARLY' || freq === 'HOURLY') && chance(0.15);
  if (hasYearDay) parts.push(`BYYEARDAY=${some(5, () => signed(366))}`);
  if (freq !== 'WEEKLY' && !hasWeekNo && !hasYearDay && chance(0.25))
    parts.push(`BYMONTHDAY=${some(5, () => signed(31))}`);
  const hasOrdinals = !hasWeekNo && (freq === 'MONTHLY' || freq === 'YEARLY') && chance(0.5);
  const ordinal = (): string =>
    hasOrdinals ? String(signed(freq === 'MONTHLY' || parts.some(p => p.startsWith('BYMONTH=')) ? 5 : 53)) : '';
  if (chance(0.5)) parts.push(`BYDAY=${some(4, () => ordinal() + weekdays[upTo(7) - 1])}`);
  if (chance(0.15)) parts.push(`BYHOUR=${some(3, () => upTo(24) - 1)}`);
  if (chance(0.15)) parts.push(`BYMINUTE=${some(3, () => upTo(60) - 1)}`);
  if (parts.length > 2 && chance(0.2)) parts.push(`BYSETPOS=${some(2, () => signed(4))}`);
  if (chance(0.3)) parts.push(`WKST=${weekdays[upTo(7) - 1]}`);
  if (chance(0.3)) parts.push(`COUNT=${upTo(30)}`);
  else if (chance(0.3)) parts.push(`UNTIL=${1998 + upTo(8)}${String(upTo(12)).padStart(2, '0')}15T120000Z`);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    rule: parts.join(';'),
    start: `${1996 + upTo(5)}-${two(upTo(12))}-${two(upTo(28))}T${two(upTo(24) - 1)}:${chance(0.5) ? '00' : '30'}:00`,
  };
}
