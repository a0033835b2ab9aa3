import type { CaseDetail } from '@sapar/contracts';

/** The bases of a stay in the order of a choice; the type keeps it equal to the contract. */
export const BASIS_CHOICES = [
  'visa',
  'visa-free',
  'residence-permit',
  'unknown',
] as const satisfies readonly CaseDetail['basis'][];
