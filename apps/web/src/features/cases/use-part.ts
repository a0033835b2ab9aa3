import { useNavigate, useSearch } from '@tanstack/react-router';

export const PARTS = ['visit', 'papers', 'conversation', 'costs', 'reminders'] as const;
export type Part = (typeof PARTS)[number];

export interface PartSearch {
  readonly part?: Part;
}

/** A part that nobody knows is the first one. */
export function partSearchOf({ part }: Readonly<Record<string, unknown>>): PartSearch {
  const known = PARTS.find((each) => each === part);
  return known === undefined || known === 'visit' ? {} : { part: known };
}

/** Which part of the case is shown; it stands in the address, so that a link leads to it. */
export function usePart(caseId: string): readonly [Part, (part: Part) => void] {
  const { part } = partSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const choose = (next: Part): void => {
    void navigate({
      to: '/cases/$caseId',
      params: { caseId },
      search: partSearchOf({ part: next }),
      replace: true,
      resetScroll: false,
    });
  };
  // Mails about a mention lead to the place of the words on the page.
  return [part ?? (window.location.hash === '#conversation' ? 'conversation' : 'visit'), choose];
}
