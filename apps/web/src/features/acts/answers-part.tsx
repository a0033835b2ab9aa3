import { Button, Drawer, Group } from '@mantine/core';
import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay, useSession } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { ActForm } from './act-form.js';
import { useActOnDeadline, useFollow, useFollowing, useReminderAnswers } from './api.js';
import { saidWords } from './said-words.js';

/** Who has what in hand, and the same answers as on the page of a mail; the host's own matter. */
export function AnswersPart({ detail }: { readonly detail: Pick<CaseDetail, 'id' | 'deadlines' | 'dates'> }) {
  const { tenant } = useSession();
  const mayAct = useMay('cases.write');
  const open = [...detail.deadlines, ...detail.dates].filter(
    ({ state }) => state === 'open' || state === 'not-computable',
  );
  if (tenant.kind !== 'host') return null;
  return (
    <>
      <FollowLine caseId={detail.id} />
      {open.length === 0 ? null : (
        <ul className={styles['ledger']}>
          {open.map((deadline) => (
            <AnswerLine key={deadline.id} deadline={deadline} mayAct={mayAct} />
          ))}
        </ul>
      )}
    </>
  );
}

function AnswerLine({ deadline, mayAct }: { readonly deadline: DeadlineExplained; readonly mayAct: boolean }) {
  const words = useDatedWords('acts');
  const { t, day } = words;
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useReminderAnswers(deadline.id, true);
  const sending = useActOnDeadline(deadline.id);
  const about = deadline.kind === 'arrival-notification' ? (deadline.subject ?? deadline.kind) : deadline.kind;
  const name = t(`acts.${about}`, { name: deadline.technicianName });
  const close = (): void => {
    setIsOpen(false);
  };
  const takeBack = async (): Promise<void> => {
    await sending.mutateAsync({ kind: 'take-back' });
  };
  const haveIt = (): void => {
    sending.mutateAsync({ kind: 'have-it' }).then(() => {
      notifyDone(t('having.done'), { label: t('having.undo'), act: takeBack });
    }, notifyProblem);
  };
  return (
    <li>
      <div>
        {name}
        <small>{deadline.dueOn === null ? t('byHand') : t('lastDay', { date: day(deadline.dueOn) })}</small>
      </div>
      <div>{data?.act == null ? null : saidWords(data.act, words)}</div>
      <div>
        {mayAct && data !== undefined ? (
          <Group gap={4}>
            {data.act?.kind === 'have-it' ? null : (
              <Button variant="subtle" size="compact-sm" loading={sending.isPending} onClick={haveIt}>
                {t('having.haveIt')}
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${t('having.more')}: ${name}`}
              onClick={() => {
                setIsOpen(true);
              }}
            >
              {t('having.more')}
            </Button>
          </Group>
        ) : null}
      </div>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size={480}
        title={name}
        closeButtonProps={{ 'aria-label': t('having.cancel') }}
      >
        {data === undefined ? null : <ActForm page={data} sending={sending} onDone={close} />}
      </Drawer>
    </li>
  );
}

function FollowLine({ caseId }: { readonly caseId: string }) {
  const { t } = useDatedWords('acts');
  const { data } = useFollowing(caseId, true);
  const { mutate, isPending } = useFollow(caseId);
  if (data === undefined) return null;
  return (
    <Group gap="xs" mb="xs">
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        onClick={() => {
          mutate(!data.isFollowing);
        }}
      >
        {t(data.isFollowing ? 'having.unfollow' : 'having.follow')}
      </Button>
      {data.followers.length === 0 ? null : (
        <small className={styles['quiet']}>
          {t('having.followers', { names: data.followers.map(({ name }) => name).join(', ') })}
        </small>
      )}
    </Group>
  );
}
