const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const msPerDay = 86_400_000;

/**
 * The dates of a YEARLY rule with days, found by looking at each day whether the memo's words fit it: no arithmetic, no
 * sets, nothing of the code that it checks.
 */
export function yearlyDates(rule: string, start: string, before: string): string[] {
  const parts = new Map(rule.split(';').map(part => part.split('=') as [string, string]));
  const list = (name: string): number[] | undefined => parts.get(name)?.split(',').map(Number);
  const [months, yearDays, monthDays] = [list('BYMONTH'), list('BYYEARDAY'), list('BYMONTHDAY')];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const until = parts.get('UNTIL') ?? before;
  const dates: string[] = [];
  const startDay = Date.parse(start.slice(0, 10));
  for (let time = startDay; time < Date.parse(`${before}Z`); time += msPerDay) {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth() + 1;
    if ((year - Number(start.slice(0, 4))) % interval || (months && !months.includes(month))) continue;
    const [ofYear, inYear] = place(time, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    const [ofMonth, inMonth] = place(time, Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1));
    if (yearDays && !yearDays.includes(ofYear) && !yearDays.includes(ofYear - inYear - 1)) continue;
    if (monthDays && !monthDays.includes(ofMonth) && !monthDays.includes(ofMonth - inMonth - 1)) continue;
    const [at, size] = months ? [ofMonth, inMonth] : [ofYear, inYear];
    const fits = parts
      .get('BYDAY')
      ?.split(',')
      .some(text => {
        if (text.slice(-2) !== weekdays[date.getUTCDay()]) return false;
        const ordinal = Number(text.slice(0, -2));
        return !ordinal || ordinal === Math.ceil(at / 7) || ordinal === -Math.ceil((size - at + 1) / 7);
      });
    if (fits === false) continue;
    const text = `${date.toISOString().slice(0, 10)}${start.slice(10)}`;
    if (text > until && parts.has('UNTIL')) break;
    dates.push(text);
  }
  return dates.slice(0, Number(parts.get('COUNT') ?? Infinity));
}

/** Which day of a span it is, and of how many. */
const place = (time: number, from: number, to: number): [number, number] => [
  (time - from) / msPerDay + 1,
  (to - from) / msPerDay,
];
