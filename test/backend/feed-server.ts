import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A web server that answers as a test says, and remembers what it was asked. */
export interface FeedServer {
  url: string;
  /** The headers of all requests so far. */
  requests: IncomingHttpHeaders[];
  answer: RequestListener;
}

/** Starts a web server; the test's end stops it. */
export async function startFeedServer(test: TestContext, answer: RequestListener): Promise<FeedServer> {
  const feed: FeedServer = { url: '', requests: [], answer };
  const server = createServer((request, response) => {
    feed.requests.push(request.headers);
    feed.answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  feed.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/termine.ics`;
  return feed;
}

/** An answer with a calendar, which it does not send to who has it already. */
export const sends =
  (calendar: string): RequestListener =>
  (request, response) => {
    const etag = `"${calendar.length}-${calendar.slice(-40).replace(/\W/g, '')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'Content-Type': 'text/calendar', ETag: etag }).end(calendar);
  };

/** A calendar of events, each with the lines that are given. */
export const calendarOf = (...events: readonly string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...events.flatMap(lines => ['BEGIN:VEVENT', 'DTSTAMP:20260401T000000Z', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
