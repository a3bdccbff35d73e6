/** A time to wait as people tell it. */
export interface Wait {
  count: number;
  unit: 'second' | 'minute' | 'hour';
}

/** Seconds in the unit that people would tell them in, rounded up, so that nobody comes too early. */
export function inUnits(seconds: number): Wait {
  if (seconds > 5400) return { count: Math.ceil(seconds / 3600), unit: 'hour' };
  if (seconds > 90) return { count: Math.ceil(seconds / 60), unit: 'minute' };
  return { count: seconds, unit: 'second' };
}

/** Says in a language when some seconds will be over: "in 10 Minuten". */
export function waiting(lang: string): (seconds: number) => string {
  const format = new Intl.RelativeTimeFormat(lang);
  return seconds => {
    const { count, unit } = inUnits(seconds);
    return format.format(count, unit);
  };
}
