import { Button } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notifyProblem } from '../../components/notify.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';
import { StayCard } from './stay-card.js';
import { useStayRemoval } from './use-stay-removal.js';

/** Each entry with its exit; what was typed wrongly is corrected with a reason. */
export function StaysSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  return (
    <section
      className={styles['section']}
      data-empty={(detail.stays.length === 0 && detail.removedStays.length === 0) || undefined}
    >
      <h2>{t('stays.title')}</h2>
      {detail.stays.length === 0 ? <p className={styles['quiet']}>{t('stays.none')}</p> : null}
      {[...detail.stays].reverse().map((stay, at) => (
        <StayCard key={stay.id} stay={stay} name={detail.technician.displayName} isFolded={at > 0} />
      ))}
      <RemovedStays detail={detail} />
      <p className={styles['quiet']}>
        <Link to="/technicians/$technicianId/days" params={{ technicianId: detail.technician.id }}>
          {t('dayCounter')}
        </Link>
      </p>
    </section>
  );
}

/** What was taken back stays one click away. */
function RemovedStays({ detail }: { readonly detail: CaseDetail }) {
  const { t, day } = useDatedWords('cases');
  const { restore } = useStayRemoval(detail.technician.displayName);
  const { mutate, isPending } = useMutation({ mutationFn: restore, onError: notifyProblem });
  if (detail.removedStays.length === 0) return null;
  return (
    <details className={styles['quiet']}>
      <summary>{t('stays.removedTitle', { count: detail.removedStays.length })}</summary>
      {detail.removedStays.map((stay) => (
        <p key={stay.id}>
          {day(stay.enteredOn)} · {stay.borderPoint}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            loading={isPending}
            aria-label={t('stays.restoreOf', { date: day(stay.enteredOn) })}
            onClick={() => {
              mutate(stay);
            }}
          >
            {t('stays.restore')}
          </Button>
        </p>
      ))}
    </details>
  );
}
