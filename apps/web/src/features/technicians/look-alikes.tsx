import type { LookAlike, LookAlikes } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { lineOf } from '../papers/fact-lines.js';
import { citizenshipName } from './citizenship.js';

/** Who may be the same person, each to be opened beside the form; what is typed is not lost. */
export function LookAlikesNote({
  items,
  isStanding = false,
}: {
  readonly items: readonly LookAlike[];
  readonly isStanding?: boolean;
}) {
  const { t, day } = useDatedWords('technicians');
  if (items.length === 0) return null;
  return (
    <div className={styles['card']} role="status">
      <StatusWord tone="doubt" isSentence>
        {t(isStanding ? 'alike.standing' : 'alike.title')}
      </StatusWord>
      {items.map(({ technicianId, displayName, nativeName, citizenship, bornOn, supplierName, by }) => (
        <p key={technicianId}>
          <Link
            to="/technicians/$technicianId"
            params={{ technicianId }}
            {...(isStanding ? {} : { target: '_blank', rel: 'noopener' })}
          >
            {displayName}
          </Link>{' '}
          {lineOf(nativeName, citizenshipName(citizenship, t), bornOn === null ? null : day(bornOn), supplierName)}
          <br />
          <span className={styles['quiet']}>{t(`alike.by.${by}`)}</span>
        </p>
      ))}
      {isStanding ? null : <p className={styles['quiet']}>{t('alike.hint')}</p>}
    </div>
  );
}

/** On the page of a person who may stand on the list twice. */
export function StandingLookAlikes({ technicianId }: { readonly technicianId: string }) {
  const { data } = useQuery({
    queryKey: ['look-alikes', technicianId],
    queryFn: () => api.get<LookAlikes>(`/technicians/${technicianId}/look-alikes`),
  });
  return <LookAlikesNote items={data?.items ?? []} isStanding />;
}
