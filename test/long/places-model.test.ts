import { modelTests } from './harness/model-tests.ts';

modelTests({ sqlite: 1000, postgres: 150 });
