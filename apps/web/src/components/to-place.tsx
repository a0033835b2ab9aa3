import { Link } from '@tanstack/react-router';
import { useWords } from '../lib/words.js';

const PLACES = { '/missions': 'missions', '/technicians': 'technicians' } as const;

/** The way to a list, called as the navigation calls it. */
export function ToPlace({ to }: { readonly to: keyof typeof PLACES }) {
  const { t } = useWords('shell');
  return <Link to={to}>{t(`places.${PLACES[to]}`)}</Link>;
}
