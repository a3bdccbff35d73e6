import { rushTests } from '../long/harness/rush-tests.ts';

rushTests(2);
