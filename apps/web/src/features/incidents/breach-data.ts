import type { IncidentLine } from '@sapar/contracts';

/** Kinds of data in the order of the form: the schema itself stays out of the page's first load. */
export const BREACH_DATA: readonly IncidentLine['dataKinds'][number][] = [
  ...(['names', 'passport-numbers', 'identity-papers', 'visas', 'addresses', 'contacts'] as const),
  ...(['health', 'accounts', 'other'] as const),
];
