import { Button, Group } from '@mantine/core';
import type { CaseDetail, Stay } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyProblem } from '../../components/notify.js';
import styles from './cases.module.css';
import { CorrectArrivalForm } from './correct-arrival-form.js';
import { ExitForm } from './exit-form.js';
import { useDatedWords } from './dated-words.js';
import { useRemoveExit } from './use-remove-exit.js';

/** Each entry with its exit; what was typed wrongly is corrected with a reason. */
export function StaysSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  return (
    <section className={styles['section']}>
      <h2>{t('stays.title')}</h2>
      {detail.stays.length === 0 ? <p className={styles['quiet']}>{t('stays.none')}</p> : null}
      {[...detail.stays].reverse().map((stay) => (
        <StayCard key={stay.id} stay={stay} name={detail.technician.displayName} />
      ))}
      <p className={styles['quiet']} style={{ marginTop: 10 }}>
        <Link to="/technicians/$technicianId/days" params={{ technicianId: detail.technician.id }}>
          {t('dayCounter')}
        </Link>
      </p>
    </section>
  );
}

function StayCard({ stay, name }: { readonly stay: Stay; readonly name: string }) {
  const { t, day, moment } = useDatedWords('cases');
  const [open, setOpen] = useState<'correct' | 'exit' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <div className={styles['card']}>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        <dt>{t('stays.entered')}</dt>
        <dd>
          <b>{day(stay.enteredOn)}</b>
        </dd>
        <dt>{t('stays.left')}</dt>
        <dd>
          {stay.leftOn === null ? t('stays.noExit') : day(stay.leftOn)}
          {stay.exitBorderPoint === null ? '' : ` · ${stay.exitBorderPoint}`}
        </dd>
        <dt>{t('stays.border')}</dt>
        <dd>{stay.borderPoint}</dd>
        <dt>{t('stays.address')}</dt>
        <dd>{stay.addressOfStay}</dd>
        <dt>{t('stays.basis')}</dt>
        <dd>{t(`bases.${stay.basis}`)}</dd>
      </dl>
      <p className={styles['quiet']} style={{ margin: '6px 0 10px' }}>
        {t('stays.recorded', { name: stay.recordedByName ?? t('history.system'), moment: moment(stay.recordedAt) })}
      </p>
      {open === 'correct' ? <CorrectArrivalForm stay={stay} name={name} onClose={close} /> : null}
      {open === 'exit' ? <ExitForm stay={stay} name={name} onClose={close} /> : null}
      {open === null ? (
        <Group gap="sm">
          {stay.leftOn === null ? (
            <Button
              variant="default"
              onClick={() => {
                setOpen('exit');
              }}
            >
              {t('stays.exit')}
            </Button>
          ) : (
            <RemoveExit stay={stay} leftOn={stay.leftOn} name={name} />
          )}
          <Button
            variant="subtle"
            aria-label={t('stays.correctOf', { date: day(stay.enteredOn) })}
            onClick={() => {
              setOpen('correct');
            }}
          >
            {t('stays.correct')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}

interface RemoveExitProps {
  readonly stay: Stay;
  readonly leftOn: string;
  readonly name: string;
}

/** The way back from an exit that was typed for the wrong day or person. */
function RemoveExit({ stay, leftOn, name }: RemoveExitProps) {
  const { t, day } = useDatedWords('cases');
  const removeExit = useRemoveExit(name);
  const { mutate, isPending } = useMutation({ mutationFn: removeExit, onError: notifyProblem });
  return (
    <Button
      variant="subtle"
      loading={isPending}
      aria-label={t('stays.removeExitOf', { date: day(leftOn) })}
      onClick={() => {
        mutate(stay);
      }}
    >
      {t('stays.removeExit')}
    </Button>
  );
}
