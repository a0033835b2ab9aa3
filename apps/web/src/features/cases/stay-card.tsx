import { Button, Group } from '@mantine/core';
import type { Stay } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyProblem } from '../../components/notify.js';
import styles from './cases.module.css';
import { CorrectArrivalForm } from './correct-arrival-form.js';
import { useDatedWords } from './dated-words.js';
import { ExitForm } from './exit-form.js';
import { Fold } from './fold.js';
import { MovementForm } from './movement-form.js';
import { MovementsList } from './movements-list.js';
import { OrderForm } from './order-form.js';
import { OrderLine } from './order-line.js';
import { useRemoveExit } from './use-remove-exit.js';
import { useStayRemoval } from './use-stay-removal.js';

interface StayCardProps {
  readonly stay: Stay;
  readonly name: string;
  /** An earlier one that is over: one line. */
  readonly isFolded: boolean;
}

/** One entry with its exit, and the acts on it. */
export function StayCard({ stay, name, isFolded }: StayCardProps) {
  const { t, day } = useDatedWords('cases');
  const { enteredOn, leftOn } = stay;
  return (
    <div className={styles['card']}>
      {isFolded && leftOn !== null ? (
        <Fold level={3} title={t('stays.between', { from: day(enteredOn), to: day(leftOn) })}>
          <StayBody stay={stay} name={name} />
        </Fold>
      ) : (
        <StayBody stay={stay} name={name} />
      )}
    </div>
  );
}

function StayBody({ stay, name }: { readonly stay: Stay; readonly name: string }) {
  const { t, day, moment } = useDatedWords('cases');
  const [open, setOpen] = useState<'correct' | 'exit' | 'move' | 'order' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        <dt>{t('stays.entered')}</dt>
        <dd>
          <b>{day(stay.enteredOn)}</b>
        </dd>
        {stay.atHostOn === null ? null : (
          <>
            <dt>{t('stays.atHost')}</dt>
            <dd>{day(stay.atHostOn)}</dd>
          </>
        )}
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
      <OrderLine stay={stay} name={name} />
      <MovementsList stay={stay} name={name} />
      {open === 'correct' ? <CorrectArrivalForm stay={stay} name={name} onClose={close} /> : null}
      {open === 'order' ? <OrderForm stay={stay} name={name} onClose={close} /> : null}
      {open === 'move' ? <MovementForm stay={stay} name={name} onClose={close} /> : null}
      {open === 'exit' ? <ExitForm stay={stay} name={name} onClose={close} /> : null}
      {open === null ? <StayActs stay={stay} name={name} onOpen={setOpen} /> : null}
    </>
  );
}

interface StayActsProps {
  readonly stay: Stay;
  readonly name: string;
  readonly onOpen: (form: 'correct' | 'exit' | 'move' | 'order') => void;
}

function StayActs({ stay, name, onOpen }: StayActsProps) {
  const { t, day } = useDatedWords('cases');
  return (
    <Group gap="sm">
      {stay.leftOn === null ? (
        <Button
          variant="default"
          onClick={() => {
            onOpen('exit');
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
          onOpen('correct');
        }}
      >
        {t('stays.correct')}
      </Button>
      <Button
        variant="subtle"
        aria-label={t('moves.recordOf', { date: day(stay.enteredOn) })}
        onClick={() => {
          onOpen('move');
        }}
      >
        {t('moves.record')}
      </Button>
      {stay.leftOn === null ? (
        <Button
          variant="subtle"
          aria-label={t('order.recordOf', { date: day(stay.enteredOn) })}
          onClick={() => {
            onOpen('order');
          }}
        >
          {t('order.record')}
        </Button>
      ) : null}
      <RemoveStay stay={stay} name={name} />
    </Group>
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

/** An entry that never was, or was recorded twice. */
function RemoveStay({ stay, name }: { readonly stay: Stay; readonly name: string }) {
  const { t, day } = useDatedWords('cases');
  const { remove } = useStayRemoval(name);
  const { mutate, isPending } = useMutation({ mutationFn: remove, onError: notifyProblem });
  return (
    <Button
      variant="subtle"
      loading={isPending}
      aria-label={t('stays.removeOf', { date: day(stay.enteredOn) })}
      onClick={() => {
        mutate(stay);
      }}
    >
      {t('stays.remove')}
    </Button>
  );
}
