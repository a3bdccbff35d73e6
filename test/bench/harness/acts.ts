import type { BenchPage, Files } from './browser.ts';

/** What a benchmark's page can do, by name. */
type Acts = Record<string, (...args: never[]) => unknown>;

/** Does one of the page's acts, which the page has put there as `acts`. */
export type Act<A extends Acts> = <Name extends keyof A>(
  name: Name,
  ...args: unknown[]
) => Promise<Awaited<ReturnType<A[Name]>>>;

export const actor =
  <A extends Acts>({ page }: BenchPage): Act<A> =>
  (name, ...args) =>
    page.evaluate(
      (name, args) =>
        (globalThis as unknown as { acts: Record<string, (...args: unknown[]) => never> }).acts[name](...args),
      name as string,
      args,
    );

/** A page with something in its head and its body. */
export const html = (head: string, body: string): Files[string] => ({
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><html lang="de"><meta charset="utf-8"><title>Bench</title>${head}<body>${body}</body></html>`,
});

/** A page that runs a benchmark's acts. */
export const actsPage = (code: string): Files => ({
  '/': html('<script type="module" src="/page.js"></script>', ''),
  '/page.js': { type: 'text/javascript', text: code },
});
