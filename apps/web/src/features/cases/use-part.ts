import { useNavigate, useSearch } from '@tanstack/react-router';
import { partSearchOf, type Part } from '../../app/part-search.js';

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
