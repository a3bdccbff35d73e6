import { pino } from 'pino';
import { createBackend } from './backend.js';
import { readConfig } from './config.js';
import { serve } from './serve.js';

const logger = pino();
try {
  const config = readConfig(process.env);
  const running = await serve(await createBackend({ ...config, logger }), config);
  logger.info({ url: running.url, dataDir: config.dataDir }, 'listening');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      void running.close();
    });
  }
} catch (error) {
  logger.fatal({ err: error }, 'cannot start');
  process.exitCode = 1;
}
