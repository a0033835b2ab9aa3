import type { CaseDetail, FileRef, PackPart } from '@sapar/contracts';

/** In the order in which they are offered; the contract of packs says the same. */
export const PACK_CHOICES = [
  'reasons',
  'decisions',
  'warnings',
  'notes',
  'conversation',
] as const satisfies readonly PackPart[];

export interface OfficialPaper {
  readonly file: FileRef;
  readonly number: string | null;
  readonly on: string | null;
}

/** What proves that something was filed; papers that were put right by later ones stay in the house. */
export const officialPapers = ({ notifications }: CaseDetail): readonly OfficialPaper[] =>
  notifications.flatMap(({ filings }) =>
    filings.flatMap(({ document, number, filedOn, replacedById }) =>
      document === null || replacedById !== null ? [] : [{ file: document, number, on: filedOn }],
    ),
  );
