import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../lib/words.js';

/** Beginnings of addresses, each with the place it belongs to. */
const PLACES = [
  ['/technicians', 'technicians'],
  ['/cases', 'cases'],
  ['/posts', 'posts'],
  ['/in-country', 'inCountry'],
  ['/register', 'register'],
  ['/costs', 'costs'],
  ['/company/signatories', 'signatories'],
  ['/company/case-types', 'caseTypes'],
  ['/company/reminders', 'reminders'],
  ['/company/people', 'people'],
  ['/company/sign-in', 'signIn'],
  ['/company/details', 'details'],
  ['/company/retention', 'retention'],
  ['/company/data-places', 'dataPlaces'],
  ['/company/incidents', 'incidents'],
  ['/company/journal', 'journal'],
  ['/account', 'account'],
] as const;

/** The tab names the place; people keep a dozen of them open. */
export function useDocumentTitle(): void {
  const { t } = useWords('shell');
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isDays = /^\/technicians\/[^/]+\/days$/.test(path);
  const known = isDays ? 'days' : PLACES.find(([beginning]) => path.startsWith(beginning))?.[1];
  const place = known ?? (path === '/' ? 'today' : 'missions');
  const title = `${t(`places.${place}`)} · Sapar`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
