import { writeFileSync } from 'node:fs';

/** A reporter for web-test-runner: writes the counts into the file `TEST_COUNTS` names; the default one prints. */
export const countBrowser = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      const own = { passed: 0, failed: 0, skipped: 0 };
      countSuite(session.testResults, own);
      // A file that did not load and a failed hook leave an error and no test.
      if (!session.passed && own.failed === 0) own.failed = 1;
      for (const key in counts) counts[key] += own[key];
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  },
});

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
