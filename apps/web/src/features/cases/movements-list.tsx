import { Button } from '@mantine/core';
import type { Movement, Stay } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { StatusWord } from '../../components/status-word.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';

/** Addresses after the first, each with its own notification; a removed one is put back from here. */
export function MovementsList({ stay, name }: { readonly stay: Stay; readonly name: string }) {
  const { t } = useDatedWords('cases');
  if (stay.movements.length === 0) return null;
  return (
    <ul className={styles['history']} aria-label={t('moves.list')}>
      {stay.movements.map((movement) => (
        <MovementLine key={movement.id} movement={movement} name={name} />
      ))}
    </ul>
  );
}

function MovementLine({ movement, name }: { readonly movement: Movement; readonly name: string }) {
  const { t, day, moment, language } = useDatedWords('cases');
  const { kind, movedOn, returnsOn, addressOfStay, isRemoved, recordedByName, recordedAt, freedBy } = movement;
  return (
    <li className={isRemoved ? styles['crossed'] : undefined}>
      {kind === 'move'
        ? t('moves.moved', { date: day(movedOn), address: addressOfStay })
        : t('moves.trip', { from: day(movedOn), to: day(returnsOn), address: addressOfStay })}{' '}
      <MovementAct movement={movement} name={name} />
      {freedBy === null ? null : (
        <StatusWord tone="info">
          {t('moves.freed', {
            ...{ reading: freedBy.reading[language], name: freedBy.signedName, moment: moment(freedBy.signedAt) },
          })}
        </StatusWord>
      )}
      <small>{t('history.by', { name: recordedByName ?? t('history.system'), moment: moment(recordedAt) })}</small>
    </li>
  );
}

function MovementAct({ movement, name }: { readonly movement: Movement; readonly name: string }) {
  const { t, day } = useDatedWords('cases');
  const refresh = useRefresh();
  const { id, version, isRemoved, movedOn } = movement;
  const act = async (target: Pick<Movement, 'version' | 'isRemoved'>): Promise<void> => {
    const style = { ifMatch: target.version };
    if (target.isRemoved) {
      await api.post<Movement>(`/movements/${id}/restore`, {}, style);
      notifyDone(t('done.moveRestored', { name }));
    } else {
      const removed = await api.delete<Movement>(`/movements/${id}`, style);
      notifyDone(t('done.moveRemoved', { name }), { label: t('undo'), act: () => act(removed) });
    }
    await refresh();
  };
  const { mutate, isPending } = useMutation({ mutationFn: act, onError: notifyProblem });
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={isPending}
      aria-label={t(isRemoved ? 'moves.restoreOf' : 'moves.removeOf', { date: day(movedOn) })}
      onClick={() => {
        mutate({ version, isRemoved });
      }}
    >
      {t(isRemoved ? 'stays.restore' : 'moves.remove')}
    </Button>
  );
}
