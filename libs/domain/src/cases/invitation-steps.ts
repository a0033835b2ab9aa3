/** Where an invitation stands. Asked for and granted are kept apart: what comes back is not always what was asked. */
export const INVITATION_STATES = ['draft', 'filed', 'further-request', 'granted', 'refused', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** From each state the steps that can be taken; the way back of a step taken by mistake is one of them. */
export const INVITATION_STEPS: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  draft: ['filed', 'withdrawn'],
  filed: ['further-request', 'granted', 'refused', 'withdrawn', 'draft'],
  'further-request': ['filed', 'granted', 'refused', 'withdrawn'],
  granted: ['filed', 'withdrawn'],
  // A refused request keeps its number and reason for good: what comes after it is a new request, never the old one redrafted.
  refused: ['filed'],
  withdrawn: ['draft'],
};

/** Whether the step is one that the table has. */
export const canStep = (from: InvitationState, to: InvitationState): boolean => INVITATION_STEPS[from].includes(to);

/** Terms of an invitation or a visa as plain values; days left out mean that the paper says nothing. */
export interface VisaTerms {
  readonly category: string;
  /** A number of entries, or any. */
  readonly entries: number | 'multiple';
  readonly validFromOn: string;
  readonly validToOn: string;
  readonly stayDays: number | null;
}

export const TERM_FIELDS = ['category', 'entries', 'validFromOn', 'validToOn', 'stayDays'] as const;

/** What was granted otherwise than asked; days that nobody asked for differ from nothing. */
export function termsThatDiffer(asked: VisaTerms, granted: VisaTerms): readonly (typeof TERM_FIELDS)[number][] {
  return TERM_FIELDS.filter(
    (field) => asked[field] !== granted[field] && !(field === 'stayDays' && asked.stayDays === null),
  );
}

// Letters that look the same in Cyrillic: the law is read in Russian, the code stands on the visa in Latin.
const LATIN: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' };
const CATEGORY = /^[A-E]\d{1,2}(-\d)?$/;

/** `В2` typed in Cyrillic becomes `B2`; null for what is no category. Source: visa rules 11-1-2/555, annex 1. */
export function visaCategoryOf(text: string): string | null {
  const latin = text
    .trim()
    .toUpperCase()
    .replace(/[АВСЕ]/g, (letter) => LATIN[letter] ?? letter);
  return CATEGORY.test(latin) ? latin : null;
}
