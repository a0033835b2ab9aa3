import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../lib/words.js';

/** The tab names the place; people keep a dozen of them open. */
export function useDocumentTitle(): void {
  const { t } = useWords('shell');
  const path = useLocation({ select: ({ pathname }) => pathname });
  const named = ['technicians', 'account'].find((name) => path.startsWith(`/${name}`));
  const place = named ?? (path === '/' ? 'today' : 'missions');
  const title = `${t(`places.${place}`)} · Sapar`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
