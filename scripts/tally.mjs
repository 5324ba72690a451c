/**
 * Counts a vitest JSON report. A test that was skipped or left to do counts as failed, and so does a
 * file that broke before its tests, a run without tests, and a bad exit code nothing else explains.
 * `report` is the parsed report or null, `code` the exit code of the run.
 */
export function tally(report, code) {
  const remarks = [];
  const passed = report?.numPassedTests ?? 0;
  let failed = report?.numFailedTests ?? 0;
  const add = (count, remark) => {
    if (count === 0) return;
    failed += count;
    remarks.push(remark);
  };
  const left = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  add(left, `${left} skipped, which counts as failed`);
  const broken = (report?.testResults ?? []).filter(
    file =>
      file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')
  );
  for (const file of broken) add(1, `${file.name} broke outside its tests`);
  if (failed === 0 && passed === 0) add(1, 'no test ran');
  if (failed === 0 && code !== 0) add(1, `the run ended with code ${code}`);
  return { passed, failed, remarks };
}

/** The sum of counts, as the last line of `npm test` and of the checks says it. */
export const summary = counts => {
  const sum = key => counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
};
