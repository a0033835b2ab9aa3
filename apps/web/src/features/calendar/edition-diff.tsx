import type { CalendarDayOut, CalendarEdited } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';

/** What would change, in words, and how many open deadlines move; shown before anybody signs. */
export function EditionDiff({ edited }: { readonly edited: CalendarEdited }) {
  const { t, day } = useDatedWords('calendar');
  const { diffs, effect } = edited;
  if (diffs.length === 0) return <p className={styles['diff']}>{t('edit.nothing')}</p>;
  return (
    <section className={styles['diff']} aria-live="polite">
      <h3>{t('edit.diff')}</h3>
      <ul>
        {diffs.flatMap(({ added, removed, changed }) => [
          ...added.map((one) => <Line key={`+${one.on}`} sign="+" day={one} />),
          ...removed.map((one) => <Line key={`-${one.on}`} sign="−" day={one} />),
          ...changed.map(({ after }) => <Line key={`~${after.on}`} sign="≠" day={after} />),
        ])}
      </ul>
      <p>
        <b>{t('edit.moves', { moved: effect.moved, affected: effect.affected })}</b>
      </p>
      {effect.opened === 0 ? null : <p>{t('edit.opens', { opened: effect.opened })}</p>}
      {effect.examples.map(({ deadlineId, oldDueOn, newDueOn }) => (
        <p key={deadlineId}>
          {day(oldDueOn)} → {day(newDueOn)}
        </p>
      ))}
    </section>
  );
}

function Line({ sign, day }: { readonly sign: '+' | '−' | '≠'; readonly day: CalendarDayOut }) {
  const { t, day: dated, language } = useDatedWords('calendar');
  return (
    <li>
      <span aria-hidden>{sign} </span>
      <span className="visually-hidden">
        {t(`edit.signs.${sign === '+' ? 'added' : sign === '≠' ? 'changed' : 'removed'}`)}{' '}
      </span>
      {dated(day.on)}: {day.name[language]}, {t(`marks.${day.isDoubtful ? 'doubtful' : day.kind}`)}
    </li>
  );
}
