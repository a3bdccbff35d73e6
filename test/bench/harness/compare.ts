/** The middle one of some figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];

/** Measures contestants in turn, so that what slows the machine down slows all of them down; the median of each. */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const figures = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) figures[name].push(await contestants[name]());
  return Object.fromEntries(names.map(name => [name, median(figures[name])])) as Record<Name, number>;
}

/** Prints one line of results: a figure, what it should be at most, and whether it is. */
export function report(what: string, figure: number, target?: number, unit = 'x'): void {
  const verdict = target === undefined ? ' ' : figure <= target ? '✓' : '✗';
  const wanted = target === undefined ? '' : ` (at most ${target}${unit})`;
  console.log(`${verdict} ${what.padEnd(64)}${figure.toFixed(2).padStart(8)}${unit}${wanted}`);
}
