import { printCounts } from '../testing/print-counts.mjs';

// Prints the one line that the test command adds up: a suite that crashed counts as a failure.
export default class CountReporter {
  onRunComplete(_contexts, results) {
    printCounts({
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    });
  }
}
