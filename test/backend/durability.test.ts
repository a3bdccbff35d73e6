import { killTests } from '../long/harness/kill-tests.ts';

// Many more rounds: test/long/kill.test.ts.
killTests(2);
