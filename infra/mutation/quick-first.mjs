/** Long walks from day to day come last: most mutants are noticed before them. */
const isSlow = ({ path }) => path.endsWith('slow-count.spec.ts');

export default class QuickFirst {
  sort(tests) {
    return [...tests].sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || (a.path < b.path ? -1 : 1));
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
