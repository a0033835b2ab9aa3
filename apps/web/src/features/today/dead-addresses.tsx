import { Button } from '@mantine/core';
import type { DeadAddress, DeadAddressSettled } from '@sapar/contracts';
import { IconMailX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import styles from './today.module.css';

/** Whom mail does not reach, since when, and who can tell another address; until then the next on the ladder is written to. */
export function DeadAddresses({ addresses }: { readonly addresses: readonly DeadAddress[] }) {
  const { t } = useDatedWords('banner');
  return (
    <section className={`${styles['mailNote'] ?? ''} tone-win`} aria-label={t('dead.title')}>
      <IconMailX size={16} aria-hidden />
      <div>
        <p>{t('dead.title')}</p>
        <ul className={styles['dead']}>
          {addresses.map((one) => (
            <DeadLine key={one.id} dead={one} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function DeadLine({ dead }: { readonly dead: DeadAddress }) {
  const { t, moment } = useDatedWords('banner');
  const { t: ofCase } = useDatedWords('cases');
  const mayWrite = useMay('cases.write');
  const refresh = useRefresh();
  const settle = async ({ id, version }: Pick<DeadAddress, 'id' | 'version'>, isDead: boolean): Promise<void> => {
    const settled = await api.put<DeadAddressSettled>(`/dead-addresses/${id}`, { isDead }, { ifMatch: version });
    if (!isDead)
      notifyDone(t('dead.works', { name: dead.name }), { label: ofCase('undo'), act: () => settle(settled, true) });
    await refresh();
  };
  const { mutate, isPending } = useMutation({ mutationFn: () => settle(dead, false), onError: notifyProblem });
  const { name, address, since, detail, companyName, phone, caseId } = dead;
  return (
    <li>
      {caseId === null ? (
        <b>{name}</b>
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {name}
        </Link>
      )}
      {`, ${address}: ${t('dead.since', { moment: moment(since) })} `}
      {phone === null ? t('dead.ask', { company: companyName }) : t('dead.askOrCall', { company: companyName, phone })}
      {detail === null || detail === '' ? null : <small>{t('dead.said', { detail })}</small>}
      {mayWrite ? (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isPending}
          aria-label={t('dead.worksOf', { name })}
          onClick={() => {
            mutate();
          }}
        >
          {t('dead.itWorks')}
        </Button>
      ) : null}
    </li>
  );
}
