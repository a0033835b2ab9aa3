// The arrows of docs/ARCHITECTURE.md: an arrow is the only permitted direction.
const arrows = {
  'libs/domain': [],
  'libs/messages': ['libs/domain'],
  'libs/contracts': ['libs/domain'],
  'libs/rule-catalogue': ['libs/domain'],
  'libs/persistence': ['libs/contracts', 'libs/domain'],
  'libs/mail': ['libs/messages', 'libs/domain'],
  'libs/casework': ['libs/persistence', 'libs/contracts', 'libs/domain', 'libs/rule-catalogue', 'libs/messages'],
  'apps/api': ['libs/casework', 'libs/contracts', 'libs/messages', 'libs/mail'],
  'apps/worker': ['libs/casework', 'libs/mail', 'libs/contracts'],
  'apps/cli': ['libs/rule-catalogue', 'libs/messages', 'libs/domain'],
  'apps/web': ['libs/contracts', 'libs/messages', 'libs/domain'],
};
const SPEC = '\\.spec\\.tsx?$|^libs/testing|^apps/web/src/testing';

const direction = Object.entries(arrows).map(([from, targets]) => ({
  name: `arrows-of-${from.replace('/', '-')}`,
  severity: 'error',
  from: { path: `^${from}/src`, pathNot: SPEC },
  to: { path: '^(apps|libs)/', pathNot: [from, ...targets].map((target) => `^${target}/`) },
}));

export default {
  forbidden: [
    ...direction,
    {
      name: 'journeys-see-the-product-from-outside',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(apps|libs)/', pathNot: ['^libs/(domain|messages|contracts)/'] },
    },
    { name: 'no-loops', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'queue-only-in-worker',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^apps/worker', SPEC, '^libs/persistence/src/database'] },
      to: { path: 'node_modules/bullmq' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/domain/src', pathNot: SPEC },
      to: { path: 'node_modules', pathNot: 'node_modules/temporal-polyfill' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist(-types)?/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@sapar/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
