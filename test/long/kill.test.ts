import { killTests } from './harness/kill-tests.ts';

killTests(25);
