// What has no run of its own yet, and why.
/** @type {readonly import('../run-scenario.mjs').Scenario[]} */
export const NOT_YET = [
  {
    id: 'F36',
    title: 'a request repeated by its client',
    notRun: 'no run of its own yet; idempotency.http.spec walks it',
  },
  {
    id: 'F42',
    title: 'a backup of an hour ago put back',
    notRun: 'the product cannot yet tell that it was put back',
  },
];
