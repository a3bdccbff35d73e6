import { createBackend, serve, type BackendOptions } from '@miteinand/backend';
import { now, town } from '../../backend/town.ts';

// A server in a process of its own, which tests may end at any moment: `fork(program.ts, [options as JSON])`.

const options = JSON.parse(process.argv[2]) as Pick<BackendOptions, 'dataDir'> & Partial<BackendOptions>;
const backend = await createBackend({
  seed: town,
  baseUrl: 'https://town.test/api',
  manageUrl: 'https://town.test/anmeldung',
  clock: () => now,
  // All tests come from one address, and are in a hurry.
  writesPerHour: 1_000_000,
  proofOfWork: 'never',
  ...options,
});
const running = await serve(backend, { host: '127.0.0.1', port: 0 });
process.on('message', () => void running.close().then(() => process.disconnect()));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send!(running.url);
