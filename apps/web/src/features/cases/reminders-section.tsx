import { Button } from '@mantine/core';
import type { CaseDetail, ReminderLine } from '@sapar/contracts';
import { useState } from 'react';
import { AnswersPart } from '../acts/answers-part.js';
import { THRESHOLDS } from '../reminders/thresholds.js';
import styles from './cases.module.css';
import { codeIn } from './known-code.js';
import { DeliveryDetails, StateOf } from './ledger-line.js';
import { useDatedWords, type DatedWords } from './dated-words.js';

const SHOWN_AT_FIRST = 6;

/** The ledger: why each reminder was written, to whom, when, and what became of it. */
export function RemindersSection({ detail }: { readonly detail: CaseDetail }) {
  const { reminders } = detail;
  const { t } = useDatedWords('cases');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? reminders : nearest(reminders);
  return (
    <section className={styles['section']}>
      <h2>{t('reminders.title')}</h2>
      <AnswersPart detail={detail} />
      {reminders.length === 0 ? <p className={styles['quiet']}>{t('reminders.none')}</p> : null}
      {reminders.length === 0 ? null : (
        <ul className={styles['ledger']}>
          {shown.map((line) => (
            <LedgerLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      {reminders.length <= SHOWN_AT_FIRST ? null : (
        <Button
          variant="subtle"
          mt="xs"
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? t('reminders.showFewer') : t('reminders.showAll', { count: reminders.length })}
        </Button>
      )}
    </section>
  );
}

/** The last that were sent and the next that will be, rather than the oldest. */
function nearest(reminders: readonly ReminderLine[]): readonly ReminderLine[] {
  const next = reminders.findIndex(({ state }) => state === 'planned');
  const middle = next === -1 ? reminders.length : next;
  const from = Math.max(0, Math.min(middle - SHOWN_AT_FIRST / 2, reminders.length - SHOWN_AT_FIRST));
  return reminders.slice(from, from + SHOWN_AT_FIRST);
}

function LedgerLine({ line }: { readonly line: ReminderLine }) {
  const words = useDatedWords('cases');
  const { t, moment } = words;
  const isCancelled = line.state === 'cancelled';
  return (
    <li>
      <div className={isCancelled ? styles['crossed'] : undefined}>
        {t(`reminders.thresholds.${codeIn(THRESHOLDS, line.threshold)}`, {
          days: Number.parseInt(line.occurrence, 10),
        })}
        <small>
          {aboutOf(line, t)}
          {t('reminders.revision', { number: line.deadlineRevision })}
        </small>
      </div>
      <div className={isCancelled ? styles['crossed'] : undefined}>
        {line.recipientName}
        <small>{moment(line.dueAt)}</small>
      </div>
      <div>
        <StateOf line={line} words={words} />
        <DeliveryDetails line={line} words={words} />
      </div>
    </li>
  );
}

/** What the reminder is about, where it is not the arrival itself. */
function aboutOf({ deadlineKind, deadlineSubject }: ReminderLine, t: DatedWords['t']): string {
  if (deadlineKind !== 'arrival-notification') return `${t(`dates.kinds.${deadlineKind}`)} · `;
  return deadlineSubject === null ? '' : `${t('dates.kinds.move')} · `;
}
