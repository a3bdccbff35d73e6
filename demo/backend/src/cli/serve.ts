import { once } from 'node:events';
import { pino } from 'pino';
import { createBackend } from '../backend.js';
import { readConfig } from '../config.js';
import { serve as listen } from '../serve.js';
import { refuseArguments, type Command } from './command.js';
import { misspelt } from './misspelt.js';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Listens until a signal ends it. */
export const serve: Command = {
  usage: `Usage: miteinand-backend serve

Opens the database, brings it up to date, and listens. SIGTERM and SIGINT stop it: requests and mails under way are
finished, which takes some seconds at most. What it does stands in its log, as one JSON object a line.`,
  async run(args) {
    refuseArguments(args);
    const logger = pino();
    try {
      const config = readConfig(process.env);
      for (const { name, near } of misspelt(process.env)) logger.warn({ name, near }, 'not a setting, but near one');
      // From the beginning: whoever stops it while it starts means it, too.
      const signal = Promise.race(signals.map(each => once(process, each).then(() => each)));
      const backend = await createBackend({ ...config, logger });
      backend.warmUp();
      const running = await listen(backend, config);
      logger.info({ url: running.url, dataDir: config.dataDir }, 'listening');
      logger.info({ signal: await signal }, 'stopping');
      await running.close();
      logger.info('stopped');
    } catch (error) {
      logger.fatal({ err: error }, 'cannot start');
      return 1;
    }
    // A mail server that was given up on may still hold its connection; nobody waits for it.
    process.exit(0);
  },
};
