import type { LookAlike, LookAlikes } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { lineOf } from '../papers/fact-lines.js';
import { citizenshipName } from './citizenship.js';

interface LookAlikesNoteProps {
  readonly items: readonly LookAlike[];
  /** On the page of one of them, not before entering. */
  readonly isStanding?: boolean;
  readonly actOf?: (item: LookAlike) => ReactNode;
}

/** Who may be the same person, each to be opened beside the form; what is typed is not lost. */
export function LookAlikesNote({ items, isStanding = false, actOf }: LookAlikesNoteProps) {
  const { t, day } = useDatedWords('technicians');
  if (items.length === 0) return null;
  return (
    <div className={styles['card']} role="status">
      <StatusWord tone="doubt" isSentence>
        {t(isStanding ? 'alike.standing' : 'alike.title')}
      </StatusWord>
      {items.map((item) => (
        <p key={item.technicianId}>
          <Link
            to="/technicians/$technicianId"
            params={{ technicianId: item.technicianId }}
            {...(isStanding ? {} : { target: '_blank', rel: 'noopener' })}
          >
            {item.displayName}
          </Link>{' '}
          {lineOf(
            item.nativeName,
            citizenshipName(item.citizenship, t),
            item.bornOn === null ? null : day(item.bornOn),
            item.supplierName,
          )}
          <br />
          <span className={styles['quiet']}>{t(`alike.by.${item.by}`)}</span> {actOf?.(item)}
        </p>
      ))}
      {isStanding ? null : <p className={styles['quiet']}>{t('alike.hint')}</p>}
    </div>
  );
}

interface StandingProps {
  readonly technicianId: string;
  readonly mayMerge: boolean;
}

/** On the page of a person who may stand on the list twice: who it is, and the way to make one of the two. */
export function StandingLookAlikes({ technicianId, mayMerge }: StandingProps) {
  const { t } = useDatedWords('merging');
  const { data } = useQuery({
    queryKey: ['look-alikes', technicianId],
    queryFn: () => api.get<LookAlikes>(`/technicians/${technicianId}/look-alikes`),
  });
  const actOf = ({ technicianId: otherId }: LookAlike) =>
    mayMerge ? (
      <Link to="/technicians/$technicianId/merge/$otherId" params={{ technicianId, otherId }}>
        {t('compare')}
      </Link>
    ) : null;
  return <LookAlikesNote items={data?.items ?? []} isStanding actOf={actOf} />;
}
