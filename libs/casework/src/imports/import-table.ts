import type { IMPORT_FINDINGS } from '@sapar/contracts';

export type ImportCell = string | number | null;
export interface ImportLine {
  /** As a spreadsheet counts it, from 1. */
  readonly line: number;
  readonly cells: readonly ImportCell[];
}

export type Findings = Partial<Record<(typeof IMPORT_FINDINGS)[number], number>>;

/** What a file holds, before anybody says what it means. */
export interface ImportTable {
  readonly lines: readonly ImportLine[];
  readonly findings: Findings;
  readonly isFrom1904: boolean;
}
