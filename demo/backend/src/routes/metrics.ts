import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { FeedEvent, MetricsFeed } from '../content/metrics-feed.js';
import { metricsNow } from '../content/metrics.js';
import { sendJson, wishesOf } from '../http/answers.js';
import { logError } from '../http/log.js';
import { ProblemError } from '../http/problems.js';
import type { Handler } from '../http/resource.js';
import type { Services } from '../services.js';

/** Shorter than the idle time-out of common proxies. */
const heartbeatMs = 25_000;

/** What the town's volunteers achieved. */
export const listMetrics =
  (services: Services): Handler =>
  async c => {
    const items = await metricsNow(services, wishesOf(c));
    return sendJson(c, { items, total: items.length }, { cache: 'changing', languages: items.map(({ lang }) => lang) });
  };

/** The same as server-sent events: one `metrics` event at once, one after each change. */
export const streamMetrics =
  (services: Services): Handler =>
  c => {
    const { metricsFeed: feed } = services;
    const wishes = wishesOf(c);
    // A HEAD request has no reader that would ever leave.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    if (!feed.enter())
      throw new ProblemError(503, 'Too many readers of the stream', { headers: { 'Retry-After': '60' } });
    // Proxies like nginx would hold the events back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async stream => {
      try {
        await tellChanges(stream, feed, async () => JSON.stringify({ items: await metricsNow(services, wishes) }));
      } catch (error) {
        // Left to Hono, the message would be sent to the reader.
        logError(services.logger, c, error as Error);
      } finally {
        feed.leave();
      }
    });
  };

async function tellChanges(stream: SSEStreamingApi, feed: MetricsFeed, tell: () => Promise<string>): Promise<void> {
  const gone = new AbortController();
  stream.onAbort(() => gone.abort());
  let event: FeedEvent = 'changed';
  let told = '';
  while (event !== 'closed') {
    const seen = feed.version;
    const data = event === 'changed' ? await tell() : told;
    if (event === 'quiet') await stream.write(': still here\n\n');
    else if (data !== told) await stream.writeSSE({ event: 'metrics', data });
    told = data;
    event = await feed.next(seen, heartbeatMs, gone.signal);
  }
}
