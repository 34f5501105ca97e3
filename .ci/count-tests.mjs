// Prints "passed failed skipped" from the JSON report of a Jest run. Fails without a report.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(
  report.numPassedTests,
  report.numFailedTests + report.numRuntimeErrorTestSuites,
  report.numPendingTests + report.numTodoTests,
);
