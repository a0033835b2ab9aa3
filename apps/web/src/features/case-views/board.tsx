import type { CaseRow } from '@sapar/contracts';
import { dayNumberOf, type CalendarDate } from '@sapar/domain';
import { PersonAvatar } from '../../components/person-avatar.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './board.module.css';
import { DueWord } from './due-word.js';
import { UntilWord } from './until-word.js';
import { useCaseView } from './use-case-view.js';

interface BoardProps {
  readonly rows: readonly CaseRow[];
  readonly today: string;
}

const ORDER: readonly CaseRow['stage'][] = ['planned', 'arrived', 'notified', 'left', 'cancelled', 'not-admitted'];

/** The same cases by stage; a card says how long it has been there. */
export function Board({ rows, today }: BoardProps) {
  const { t } = useDatedWords('views');
  const stages = ORDER.filter((stage) => rows.some((row) => row.stage === stage));
  return (
    <div className={styles['board']} role="region" aria-label={t('views.board')} tabIndex={0}>
      {stages.map((stage) => {
        const cards = rows.filter((row) => row.stage === stage);
        return (
          <section key={stage} aria-label={t(`stages.${stage}`)}>
            <h2>
              {t(`stages.${stage}`)} <small>{cards.length}</small>
            </h2>
            <ul>
              {cards.map((row) => (
                <Card key={row.id} row={row} today={today} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ row, today }: { readonly row: CaseRow; readonly today: string }) {
  const { t } = useDatedWords('views');
  const { change } = useCaseView();
  const since = sinceOf(row);
  const days = since === null ? null : daysBetween(since, today);
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          change({ open: row.id });
        }}
      >
        <span className={styles['who']}>
          <PersonAvatar name={row.technicianName} />
          <b>{row.technicianName}</b>
        </span>
        <span>
          {row.missionReference} · {row.siteName}
        </span>
        {row.dueState === 'open' ? <DueWord row={row} /> : null}
        {row.stage === 'arrived' || row.stage === 'notified' ? (
          <span>
            {t('columns.until')}: <UntilWord row={row} />
          </span>
        ) : null}
        {days === null ? null : (
          <small>{days < 0 ? t('age.ahead', { count: -days }) : t('age.since', { count: days })}</small>
        )}
      </button>
    </li>
  );
}

/** The day that began the stage, as far as it is known. */
function sinceOf(row: CaseRow): string | null {
  if (row.stage === 'planned') return row.plannedArrivalOn;
  return row.stage === 'left' ? row.leftOn : row.enteredOn;
}

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
const dayNumber = (on: string): number => dayNumberOf(on as CalendarDate);
