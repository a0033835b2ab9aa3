import { Button } from '@mantine/core';
import type { CaseEvent } from '@sapar/contracts';
import { useState } from 'react';
import { isCalendarDateText } from './calendar-text.js';
import styles from './cases.module.css';
import { codeIn } from './known-code.js';
import { useDatedWords, type DatedWords } from './dated-words.js';

const ACTS = [
  'case-opened',
  'case-changed',
  'copy-sheet-opened',
  ...['approval-asked', 'approval-given', 'approval-returned', 'approval-taken-back', 'case-type-set'],
  ...['rotation-planned', 'rotation-undone'],
  'route-signed',
  'route-withdrawn',
  'case-ended',
  'case-resumed',
  'case-closed',
  'case-reopened',
  'arrival-recorded',
  'arrival-corrected',
  'arrival-plan-changed',
  'arrival-question-answered',
  'exit-recorded',
  'exit-question-answered',
  'exit-removed',
  'stay-removed',
  'stay-restored',
  'order-recorded',
  'order-lifted',
  'movement-recorded',
  'movement-removed',
  'movement-restored',
  'date-closed',
  'date-reopened',
  ...['reply-came', 'test-mail-asked'],
  'message-changed',
  'message-removed',
  'message-restored',
  'paper-added',
  'paper-changed',
  'paper-removed',
  'paper-restored',
  'registration-handed-in',
  'registration-taken-back',
  'law-change-accepted',
  'law-change-declined',
  'law-change-reopened',
  'question-answered',
  'filing-recorded',
  'filing-corrected',
  'person-taken-over',
  'technicians-merged',
  'technician-link-sent',
  'case-pack-made',
  'technician-link-revoked',
  'technician-code-asked',
  'technician-code-refused',
  'technician-visit-opened',
] as const;
const SHOWN_AT_FIRST = 5;

/** Who did what, newest first. */
export function HistorySection({ events }: { readonly events: readonly CaseEvent[] }) {
  const words = useDatedWords('cases');
  const { t, moment } = words;
  const [isWhole, setIsWhole] = useState(false);
  const newest = [...events].sort((left, right) => right.at.localeCompare(left.at));
  const shown = isWhole ? newest : newest.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles['card']}>
      <h3>{t('history.title')}</h3>
      {events.length === 0 ? <p className={styles['quiet']}>{t('history.none')}</p> : null}
      <ul className={styles['history']}>
        {shown.map((event) => (
          <li key={event.id}>
            {t(`history.acts.${codeIn(ACTS, event.act)}`)}
            {daysOf(event, words)}
            <Said event={event} />
            <small>{t('history.by', { name: event.byName ?? t('history.system'), moment: moment(event.at) })}</small>
          </li>
        ))}
      </ul>
      {events.length <= SHOWN_AT_FIRST || isWhole ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {t('history.all', { count: events.length })}
        </Button>
      )}
    </section>
  );
}

/** The day an event is about, where it names one. */
function daysOf({ facts }: CaseEvent, { shortDay }: DatedWords): string {
  const day = dayIn(facts);
  const before = dayIn((facts['before'] ?? {}) as CaseEvent['facts']);
  if (day === null) return before === null ? '' : ` · ${shortDay(before)}`;
  return before === null || before === day ? ` · ${shortDay(day)}` : ` · ${shortDay(before)} → ${shortDay(day)}`;
}

function dayIn(facts: CaseEvent['facts']): string | null {
  const days = ['arrivedOn', 'enteredOn', 'plannedArrivalOn', 'leftOn', 'on', 'filedOn'].map((name) => facts[name]);
  return days.find((fact): fact is string => typeof fact === 'string' && isCalendarDateText(fact)) ?? null;
}

/** Why it was done, in the words of who did it. */
function Said({ event: { facts } }: { readonly event: CaseEvent }) {
  const said = facts['reason'] ?? facts['note'];
  return typeof said === 'string' && said !== '' ? <small>{said}</small> : null;
}
