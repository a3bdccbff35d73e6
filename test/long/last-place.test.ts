import { rushTests } from './harness/rush-tests.ts';

rushTests(20);
