import { Button, TextInput } from '@mantine/core';
import type { DeadlineProposal } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { useMay, useSession } from '../../lib/session.js';
import { dateNameOf } from '../cases/date-name.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useVerdict, type Verdict } from './api.js';
import styles from './calendar.module.css';
import { ProposalReasons } from './proposal-reasons.js';

type Decided = 'accepted' | 'declined';

/** Decided lines stay in place, green, with their undo near; an undo brings the list anew. */
function useDecisions() {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const verdict = useVerdict();
  const act = (made: Verdict): void => {
    const onSuccess = (): void => {
      const next = new Map(decided);
      for (const id of made.ids) {
        if (made.act === 'reopen') next.delete(id);
        else next.set(id, made.act === 'accept' ? 'accepted' : 'declined');
      }
      setDecided(next);
    };
    verdict.mutate(made, { onSuccess, onError: notifyProblem });
  };
  return { decided, act, isPending: verdict.isPending };
}

/** One line a deadline; a decided line turns green in place and can be taken back. */
export function ProposalsTable({ proposals }: { readonly proposals: readonly DeadlineProposal[] }) {
  const { t } = useDatedWords('calendar');
  const { tenant } = useSession();
  const mayDecide = useMay('law.decide') && tenant.kind === 'host';
  const { decided, act, isPending } = useDecisions();
  const open = proposals.filter(({ id, state }) => state === 'open' && !decided.has(id)).map(({ id }) => id);
  return (
    <>
      {mayDecide && open.length > 1 ? (
        <Button
          variant="default"
          mb="sm"
          loading={isPending}
          onClick={() => {
            act({ act: 'accept', ids: open });
          }}
        >
          {t('changes.acceptAll', { count: open.length })}
        </Button>
      ) : null}
      <div
        className={`${styles['frame'] ?? ''} ${styles['proposals'] ?? ''}`}
        role="region"
        aria-label={t('changes.title')}
        tabIndex={0}
      >
        <table>
          <Head />
          <tbody>
            {proposals.map((proposal) => (
              <Row
                key={proposal.id}
                proposal={proposal}
                state={decided.get(proposal.id) ?? proposal.state}
                mayDecide={mayDecide}
                onAct={act}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head() {
  const { t } = useDatedWords('calendar');
  return (
    <thead>
      <tr>
        {(['person', 'old', 'new', 'why'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`changes.columns.${column}`)}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('changes.columns.act')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly proposal: DeadlineProposal;
  readonly state: DeadlineProposal['state'];
  readonly mayDecide: boolean;
  readonly onAct: (verdict: Verdict) => void;
}

function Row({ proposal, state, mayDecide, onAct }: RowProps) {
  const { t, day, moment } = useDatedWords('calendar');
  const { t: ofCase } = useDatedWords('cases');
  const { oldDueOn, newDueOn } = proposal;
  const isEarlier = wayOf(oldDueOn, newDueOn) === 'earlier';
  const isDone = state === 'accepted' || state === 'declined';
  return (
    <tr data-decided={isDone || undefined}>
      <th scope="row">
        <Link to="/cases/$caseId" params={{ caseId: proposal.caseId }}>
          {proposal.technicianName}
        </Link>
        <small>{ofCase(`dates.names.${dateNameOf(proposal)}`)}</small>
        <small>
          {proposal.missionReference} · {proposal.siteName}
        </small>
      </th>
      <td className={styles['date']}>
        <small className={styles['phoneOnly']}>{t('changes.columns.old')}</small>
        {day(oldDueOn)}
      </td>
      <td className={styles['date']} data-earlier={isEarlier || undefined}>
        <small className={styles['phoneOnly']}>{t('changes.columns.new')}</small>
        {day(newDueOn)}
        <small>{t(`changes.${wayOf(oldDueOn, newDueOn)}`)}</small>
      </td>
      <td>
        <ProposalReasons proposal={proposal} />
      </td>
      <td>
        {state === 'open' && mayDecide ? <Choice id={proposal.id} onAct={onAct} /> : null}
        {state === 'open' && !mayDecide ? <small>{t('changes.who')}</small> : null}
        {isDone ? (
          <span className={styles['acts']}>
            <StatusWord tone="done">{t(`changes.${state}`)}</StatusWord>
            {proposal.decidedName === null ? null : (
              <small>
                {proposal.decidedName}, {moment(proposal.decidedAt ?? proposal.createdAt)}{' '}
                {proposal.decidedReason ?? ''}
              </small>
            )}
            {mayDecide ? (
              <Button
                variant="subtle"
                onClick={() => {
                  onAct({ act: 'reopen', ids: [proposal.id] });
                }}
              >
                {t('changes.undo')}
              </Button>
            ) : null}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

function wayOf(oldDueOn: string | null, newDueOn: string | null): 'earlier' | 'later' | 'sameDay' | 'ended' {
  // A duty without a computable day has no day to lose, and ends all the same.
  if (newDueOn === null) return 'ended';
  if (oldDueOn === newDueOn) return 'sameDay';
  return oldDueOn === null || newDueOn < oldDueOn ? 'earlier' : 'later';
}

/** A day is declined with a reason, since the earlier reminders stop then. */
function Choice({ id, onAct }: { readonly id: string; readonly onAct: (verdict: Verdict) => void }) {
  const { t } = useDatedWords('calendar');
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <span className={styles['acts']}>
        <Button
          onClick={() => {
            onAct({ act: 'accept', ids: [id] });
          }}
        >
          {t('changes.accept')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setReason('');
          }}
        >
          {t('changes.decline')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles['acts']}>
      <TextInput
        aria-label={t('changes.reason')}
        placeholder={t('changes.reason')}
        value={reason}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button
        disabled={reason.trim() === ''}
        onClick={() => {
          onAct({ act: 'decline', ids: [id], reason });
        }}
      >
        {t('changes.decline')}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          setReason(null);
        }}
      >
        {t('changes.cancel')}
      </Button>
    </span>
  );
}
