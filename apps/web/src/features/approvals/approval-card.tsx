import { Button, Group } from '@mantine/core';
import type { CaseApproval } from '@sapar/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { api } from '../../lib/api.js';
import styles from '../cases/cases.module.css';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { lineOf } from '../papers/fact-lines.js';
import { ReturnForm } from './return-form.js';

const TONES: Readonly<Record<CaseApproval['whole'], Tone>> = {
  'not-needed': 'plain',
  'not-asked': 'doubt',
  waiting: 'wait',
  returned: 'doubt',
  approved: 'done',
};

/** Who of the host approves this case, whose turn it is, and what was said; nothing where nobody is asked. */
export function ApprovalCard({ caseId }: { readonly caseId: string }) {
  const words = useDatedWords('approvals');
  const { data } = useQuery({
    queryKey: ['approvals', caseId],
    queryFn: () => api.get<CaseApproval>(`/cases/${caseId}/approval`),
  });
  if (data === undefined || (data.whole === 'not-needed' && data.levels.length === 0)) return null;
  const { t } = words;
  return (
    <section className={styles['section']} aria-label={t('title')}>
      <h2>
        {t('title')} <StatusWord tone={TONES[data.whole]}>{t(`wholes.${data.whole}`)}</StatusWord>
      </h2>
      <div className={styles['card']}>
        {data.turn === null ? null : (
          <p>{t('turn', { level: data.turn.level, of: data.turn.of, name: data.turn.approverName ?? t('ofHost') })}</p>
        )}
        <Levels levels={data.levels} words={words} />
        <Acts caseId={caseId} approval={data} words={words} />
      </div>
    </section>
  );
}

interface LevelsProps extends Pick<CaseApproval, 'levels'> {
  readonly words: DatedWords;
}

const LEVEL_TONES = { waiting: 'wait', approved: 'done', returned: 'doubt', withdrawn: 'plain' } as const;

function Levels({ levels, words: { t, moment } }: LevelsProps) {
  if (levels.length === 0) return <p className={styles['quiet']}>{t('nobodyAsked')}</p>;
  return (
    <ul>
      {levels.map(({ round, level, approverName, state, reason, decidedByName, decidedAt }) => (
        <li key={`${String(round)}:${String(level)}`}>
          {String(level)}. {approverName ?? t('ofHost')}{' '}
          <StatusWord tone={LEVEL_TONES[state]}>{t(`states.${state}`)}</StatusWord>{' '}
          <span className={styles['quiet']}>
            {lineOf(
              decidedByName === approverName ? null : decidedByName,
              decidedAt === null ? null : moment(decidedAt),
              reason,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ActsProps {
  readonly caseId: string;
  readonly approval: CaseApproval;
  readonly words: DatedWords;
}

function Acts({ caseId, approval, words: { t } }: ActsProps) {
  const [isReturning, setIsReturning] = useState(false);
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ path, body, done }: { path: string; body?: object; done: string }) => {
      await api.post(`/cases/${caseId}/approval${path}`, body);
      notifyDone(t(`done.${done}`));
      await refresh();
    },
    onError: notifyProblem,
  });
  const act = (label: string, path: string, done: string, body?: object) => (
    <Button
      variant={done === 'approved' ? 'filled' : 'default'}
      size="compact-sm"
      loading={isPending}
      onClick={() => {
        mutate({ path, done, ...(body === undefined ? {} : { body }) });
      }}
    >
      {t(label)}
    </Button>
  );
  if (isReturning)
    return (
      <ReturnForm
        caseId={caseId}
        onClose={() => {
          setIsReturning(false);
        }}
      />
    );
  return (
    <Group gap="sm" mt="sm">
      {approval.mayAsk ? act(approval.whole === 'returned' ? 'askAgain' : 'ask', '', 'asked') : null}
      {approval.mayDecide ? act('approve', '/decision', 'approved', { decision: 'approved' }) : null}
      {approval.mayDecide ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setIsReturning(true);
          }}
        >
          {t('return')}
        </Button>
      ) : null}
      {approval.mayTakeBack ? act('takeBack', '/taking-back', 'takenBack') : null}
    </Group>
  );
}
