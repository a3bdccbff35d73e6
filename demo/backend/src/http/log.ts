import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from './resource.js';

/** One line a request: method, route pattern, status and time. Never the address itself, headers or bodies. */
export const logRequests =
  (logger: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    logger.info({ method: c.req.method, route: c.get('route') ?? 'unknown', status: c.res.status, ms }, 'request');
  };

/** An error nobody expected: its kind and where it arose. Its message stays out, since it may quote data. */
export function logError(logger: Logger, c: Context<Env>, error: Error): void {
  const { code } = error as NodeJS.ErrnoException;
  const frames = error.stack?.split('\n').filter(line => line.startsWith('    at '));
  logger.error({ method: c.req.method, route: c.get('route'), name: error.name, code, frames }, 'unexpected error');
}
