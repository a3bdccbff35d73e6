#!/usr/bin/env node
import { run } from './cli/run.js';

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', () => process.exit());
process.exitCode = await run(process.argv.slice(2));
