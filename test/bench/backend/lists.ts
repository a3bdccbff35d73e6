import { measure } from './measure.ts';
import { withBackend, type NewDatabase } from './running.ts';

/** Prints how long lists of many offers take: a line a figure, a column a number of offers. */
export async function reportLists(name: string, newDatabase: NewDatabase, counts: readonly number[]): Promise<void> {
  const columns: Record<string, number>[] = [];
  for (const count of counts) columns.push(await measureOn(await newDatabase(`lists_${count}`), count));
  console.log(`\n${name}, milliseconds`.padEnd(46), ...counts.map(count => count.toLocaleString('en').padStart(10)));
  for (const figure of Object.keys(columns[0])) {
    console.log(figure.padEnd(45), ...columns.map(column => column[figure].toFixed(1).padStart(10)));
  }
}

const measureOn = (databaseUrl: string, count: number): Promise<Record<string, number>> =>
  withBackend(databaseUrl, count, async (backend, fillingMs) => ({
    'filling the empty database': fillingMs,
    ...(await measure(backend)),
  }));
