/** Stands in for the network: tests say what is answered and see what was sent. */

type Answer = (request: Request) => Response | Promise<Response>;

const realFetch = window.fetch.bind(window);

/** Answers every `fetch` until the test is over; gives the requests in their order. */
export function answering(answer: Answer): Request[] {
  const requests: Request[] = [];
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    const { signal } = request;
    // The browser ends both, the wait for the answer and the reading of it.
    const response = await Promise.race([answer(request.clone()), aborted(signal)]);
    return new Response(response.body?.pipeThrough(new TransformStream(), { signal }) ?? null, response);
  };
  return requests;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

afterEach(() => {
  window.fetch = realFetch;
});

/** An answer in JSON. */
export const json = (value: unknown, init?: ResponseInit): Response => Response.json(value, init);

/** An answer of pieces, one after another, without a Content-Length; it stays open when `open` is set. */
export function pieces(count: number, piece: string, open = false): { response: Response; sent: () => number } {
  let sent = 0;
  const bytes = new TextEncoder().encode(piece);
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent < count) controller.enqueue(bytes);
        else if (!open) controller.close();
        else return new Promise(() => {});
        sent++;
        return undefined;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), sent: () => sent };
}

/** What a promise was rejected with; fails when it was not. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    value => {
      throw new Error(`not rejected, but ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
