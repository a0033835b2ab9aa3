import type { Technician, TechnicianShare, TechnicianShares as Shares } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { useSession } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';

const useShares = (technicianId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['technicians', technicianId, 'shares'],
    queryFn: () => api.get<Shares>(`/technicians/${technicianId}/shares`),
    enabled,
  });

/** For the company whose person it is: which hosts see the person, by whose act, and until when. */
export function TechnicianShares({ technician }: { readonly technician: Technician }) {
  const { t } = useDatedWords('sharing');
  const isOurs = useSession().tenant.kind === 'supplier';
  const { data, error, refetch } = useShares(technician.id, isOurs);
  if (!isOurs) return null;
  return (
    <section className={styles['section']} aria-label={t('shares.title')}>
      <h2>{t('shares.title')}</h2>
      <p className={styles['quiet']}>{t('shares.about')}</p>
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={2} /> : null}
      {data?.items.length === 0 ? <p className={styles['quiet']}>{t('shares.none')}</p> : null}
      <ul className={styles['history']}>
        {data?.items.map((share) => (
          <ShareLine key={share.id} share={share} />
        ))}
      </ul>
    </section>
  );
}

function ShareLine({ share }: { readonly share: TechnicianShare }) {
  const { t, day, moment } = useDatedWords('sharing');
  const { hostName, how, missionReference, shownAt, shownByName, untilOn, endedAt } = share;
  const until = untilOn === null ? t('shares.noEnd') : t('shares.until', { date: day(untilOn) });
  return (
    <li>
      <b>{hostName}</b> · {endedAt === null ? until : t('shares.ended', { moment: moment(endedAt) })}
      <small>
        {[t(`shares.how.${how}`), missionReference, moment(shownAt), shownByName].filter(Boolean).join(' · ')}
      </small>
    </li>
  );
}

interface FirstShownProps {
  readonly technicianId: string;
  readonly technicianName: string;
  readonly host: { readonly id: string; readonly name: string };
}

/** Says before the act that it shows a person to a host that has not seen the person yet. */
export function FirstShown({ technicianId, technicianName, host }: FirstShownProps) {
  const { t } = useDatedWords('sharing');
  const isOurs = useSession().tenant.kind === 'supplier';
  const { data } = useShares(technicianId, isOurs && technicianId !== '');
  const isShown = data?.items.some(({ hostTenantId, endedAt }) => hostTenantId === host.id && endedAt === null);
  if (data === undefined || isShown === true) return null;
  return (
    <p className={styles['quiet']} role="status">
      {t('shares.first', { host: host.name, name: technicianName })}
    </p>
  );
}
