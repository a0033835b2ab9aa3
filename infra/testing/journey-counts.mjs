import { printCounts } from './print-counts.mjs';

// Prints the one line that the test command adds up; faults outside every test count as one failure.
export default class JourneyCounts {
  #suite = null;
  #faults = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#faults += 1;
  }

  onEnd({ status }) {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...wanted) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const failed = count('unexpected', 'flaky');
    const crashed = failed === 0 && (status !== 'passed' || this.#faults > 0) ? 1 : 0;
    printCounts({ passed: count('expected'), failed: failed + crashed, skipped: count('skipped') });
  }

  printsToStdio() {
    return false;
  }
}
