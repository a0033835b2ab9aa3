/** Long walks from day to day come last: most mutants are noticed before them. */
const isSlow = ({ path }) => path.endsWith('slow-count.spec.ts');

export default class QuickFirst {
  sort(tests) {
    return [...tests.filter((test) => !isSlow(test)), ...tests.filter(isSlow)];
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
