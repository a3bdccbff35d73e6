import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';

/** One request of a client. */
export interface Ask {
  path: string;
  headers?: Record<string, string>;
  /** Sent by POST, with a key of its own. */
  body?: object;
}

/** What a load came to. */
export interface Load {
  perSecond: number;
  /** Milliseconds within which 99 of 100 answers were there. */
  p99: number;
}

/** Lets clients ask without pause for some seconds, each on a connection that stays; every answer must have the status. */
export async function load(url: string, clients: number, ms: number, status: number, ask: () => Ask): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const asked = performance.now();
      const answer = await send(url, agent, ask());
      if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}`);
      times.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: times.length / seconds, p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] };
}

async function send(url: string, agent: Agent, { path, headers, body }: Ask): Promise<IncomingMessage> {
  const options: RequestOptions = { agent, method: body ? 'POST' : 'GET', headers: { ...headers } };
  if (body) {
    options.headers = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  }
  const asking = request(url + path, options);
  asking.end(body && JSON.stringify(body));
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
}
