import { inLanguage, type Translated } from 'miteinand/backends/translate.js';
import type { Metric } from 'miteinand/contract/metric.js';
import { seenNow } from '../db/changes.js';
import type { Database } from '../db/schema.js';
import type { Services } from '../services.js';
import { allItems } from './listing.js';

/**
 * The one metric the backend counts itself: the metric that the content calls `signups` has the content's value (what
 * was counted before) plus the confirmed sign-ups in the database. Every other metric is as the content says.
 */
export const countedMetric = 'signups';

/** All metrics in the best language, the counted one as of this minute. */
export async function metricsNow({ db, clock }: Services, wishes: readonly string[]): Promise<Metric[]> {
  const rows = await allItems(db, 'metric');
  const metrics = rows.map(({ document }) => inLanguage(JSON.parse(document) as Translated<Metric>, wishes));
  if (!metrics.some(({ id }) => id === countedMetric)) return metrics;
  const confirmed = await countConfirmed(db);
  // Whole minutes: with seconds no two answers would have the same ETag.
  const observationDate = `${clock().toISOString().slice(0, 16)}Z`;
  return metrics.map(metric =>
    metric.id === countedMetric ? { ...metric, value: metric.value + confirmed, observationDate } : metric,
  );
}

/** Something that is another one whenever the metrics may be. */
export async function metricsMark(db: Database): Promise<string> {
  const { version } = await seenNow(db);
  return `${version} ${await countConfirmed(db)}`;
}

async function countConfirmed(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('signup')
    .select(eb => eb.fn.countAll<number | string>().as('count'))
    .where('state', '=', 'confirmed')
    .where('target', 'not like', 'message:%')
    .executeTakeFirstOrThrow();
  return Number(count);
}
