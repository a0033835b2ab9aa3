import type { DryRunQuery } from '@sapar/contracts';

/** `?dryRun` and `?dryRun=true` ask what would happen; without it, it happens. */
export const isDryRun = ({ dryRun }: DryRunQuery): boolean => dryRun === '' || dryRun === 'true';
