import { Button } from '@mantine/core';
import type { LedgerRow, TestMail } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { codeIn } from '../cases/known-code.js';
import { useDatedWords } from '../cases/dated-words.js';
import { DeliveryDetails, StateOf } from '../cases/ledger-line.js';
import styles from '../missions/missions.module.css';
import { THRESHOLDS } from './thresholds.js';

const COLUMNS = ['when', 'about', 'why', 'to', 'what'] as const;

interface RowsProps {
  readonly rows: readonly LedgerRow[];
  readonly view: string;
}

export function LedgerRows({ rows, view }: RowsProps) {
  const { t } = useDatedWords('reminders');
  return (
    <div className={styles['frame']} role="region" aria-label={t(`views.${view}`)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`ledger.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReminderRow key={row.id} row={row} isComing={view === 'coming'} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReminderRow({ row, isComing }: { readonly row: LedgerRow; readonly isComing: boolean }) {
  const words = useDatedWords('reminders');
  const cases = useDatedWords('cases');
  const { t, moment } = words;
  return (
    <tr>
      <td>{moment(row.dueAt)}</td>
      <td>
        <About row={row} />
      </td>
      <td>
        {cases.t(`reminders.thresholds.${codeIn(THRESHOLDS, row.threshold)}`, { days: row.occurrence })}
        {row.isCritical ? <small>{t('trial.critical')}</small> : null}
      </td>
      <td>{row.recipientName}</td>
      <td>
        {isComing && row.caseId !== null ? <TestMailButton row={row} /> : <StateOf line={row} words={cases} />}
        <DeliveryDetails line={row} words={cases} />
      </td>
    </tr>
  );
}

/** A date of a case, a list of many, or what ends at the company itself. */
function About({ row: { caseId, technicianName, missionReference, deadlineKind } }: { readonly row: LedgerRow }) {
  const { t } = useDatedWords('reminders');
  if (caseId === null)
    return (
      <>
        {technicianName ?? t('ledger.about.list')}
        {technicianName === null ? null : <small>{t('ledger.about.signing')}</small>}
      </>
    );
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {technicianName}
      </Link>
      <small>{`${missionReference ?? ''} · ${deadlineKind === null ? '' : t(`kinds.${deadlineKind}`)}`}</small>
    </>
  );
}

/** The rendered mail before it goes: sent to oneself, as it would read now. */
function TestMailButton({ row }: { readonly row: LedgerRow }) {
  const { t } = useDatedWords('reminders');
  const mayAsk = useMay('cases.write');
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.post<TestMail>(`/reminders/${row.id}/test-mail`, {}),
    onSuccess: ({ to }) => {
      notifyDone(t('ledger.testSent', { to }));
    },
    onError: notifyProblem,
  });
  if (!mayAsk) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={isPending}
      aria-label={t('ledger.testOf', { name: row.technicianName ?? '' })}
      onClick={() => {
        mutate();
      }}
    >
      {t('ledger.test')}
    </Button>
  );
}
