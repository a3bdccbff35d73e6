import { modelTests } from '../long/harness/model-tests.ts';

// Many more stories: test/long/places-model.test.ts.
modelTests({ sqlite: 25, postgres: 6 });
