import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCaseView } from '../case-views/use-case-view.js';
import { useSavedViews } from './api.js';
import { addressOf } from './to-view.js';

/** Coming to the page without asking for anything leads to one's own first view; until it is known nothing is fetched in vain. */
export function useStartView(): { readonly isWaiting: boolean } {
  const { search } = useCaseView();
  const navigate = useNavigate();
  const { data, isError } = useSavedViews();
  const [isOpen, setIsOpen] = useState(Object.keys(search).length === 0);
  const start = data?.items.find(({ isStart }) => isStart);
  useEffect(() => {
    if (!isOpen || (data === undefined && !isError)) return;
    const going =
      start === undefined ? Promise.resolve() : navigate({ to: '/cases', search: addressOf(start), replace: true });
    void going.finally(() => {
      setIsOpen(false);
    });
  }, [isOpen, data, isError, start, navigate]);
  return { isWaiting: isOpen };
}
