import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** A reporter for node:test: failures in detail, nothing else, and the counts into the file `TEST_COUNTS` names. */
export default async function* countNode(events) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  const said = {};
  for await (const { type, data } of events) {
    if (type === 'test:stderr') said[data.file] = (said[data.file] ?? '') + data.message;
    if (type === 'test:fail' && !failedInside(data)) yield describeFailure(data, said[data.file]);
    // A file's own summary names the file; the last one, for all files, does not.
    if (type === 'test:summary' && !data.file) counts = add(data);
  }
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
}

/** A suite that failed because of a test in it says nothing new. */
const failedInside = ({ details }) => details.error?.failureType === 'subtestsFailed';

/** A file that did not load has no error of its own; what it wrote says why. */
function describeFailure({ name, file = '', line, details }, said = '') {
  const cause = details.error?.cause ?? details.error;
  const why = cause === 'test failed' ? said : inspect(cause);
  return `✗ ${name} (${relative('', file)}:${line})\n${why.replace(/^/gm, '    ')}\n\n`;
}

function add({ success, counts }) {
  const failed = counts.failed + counts.cancelled;
  // A failed hook fails its suite, which is not counted as a test.
  return {
    passed: counts.passed,
    failed: success ? failed : Math.max(failed, 1),
    skipped: counts.skipped + counts.todo,
  };
}
