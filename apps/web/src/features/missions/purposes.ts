import type { Mission } from '@sapar/contracts';

/** The purposes in the order of a choice; the type keeps it within the contract. */
export const PURPOSE_CHOICES = [
  'installation',
  'assembly',
  'commissioning',
  'repair',
  'maintenance',
  'scheduled-service',
  'warranty-service',
  'after-sales-support',
  'diagnostics',
  'software-set-up',
  'training',
] as const satisfies readonly Mission['purpose'][];
