import i18next from 'i18next';
import type { JournalChange, JournalLine } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { isCalendarDateText } from '../cases/calendar-text.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import table from '../missions/missions.module.css';
import styles from './journal.module.css';
import { wordOf } from './word-of.js';

const COLUMNS = ['when', 'who', 'act', 'changes', 'why'] as const;

export function JournalTable({ lines }: { readonly lines: readonly JournalLine[] }) {
  const { t } = useDatedWords('journal');
  return (
    <div className={table['frame']} role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineRow({ line }: { readonly line: JournalLine }) {
  const words = useDatedWords('journal');
  const { t, moment } = words;
  return (
    <tr>
      <td>
        {moment(line.at)}
        <small className={styles['position']}>{t('position', { position: line.position })}</small>
      </td>
      <td>{line.byName ?? t('system')}</td>
      <td>
        <span className={table['name']}>{t(wordOf('acts', line.act))}</span>
        <About line={line} />
      </td>
      <td>
        <ul className={styles['changes']}>
          {line.changes.filter(isTold).map((change) => (
            <li key={change.field}>{textOf(change, words)}</li>
          ))}
        </ul>
      </td>
      <td>{line.reason ?? '–'}</td>
    </tr>
  );
}

function About({ line: { caseId, technicianId, personName } }: { readonly line: JournalLine }) {
  if (personName === null) return null;
  return (
    <small>
      {caseId === null ? (
        <Link to="/technicians/$technicianId" params={{ technicianId: technicianId ?? '' }}>
          {personName}
        </Link>
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {personName}
        </Link>
      )}
    </small>
  );
}

const isTold = ({ after, before, isMasked }: JournalChange): boolean =>
  isMasked || (before === null ? !(after === 'false' || after === '[]') : before !== after);

function textOf({ field, before, after, isMasked }: JournalChange, words: DatedWords): string {
  const name = words.t(wordOf('fields', field));
  if (isMasked) return `${name}: ••••`;
  return before === null
    ? `${name}: ${valueOf(after, words)}`
    : `${name}: ${valueOf(before, words)} → ${valueOf(after, words)}`;
}

function valueOf(value: string | null, { t, day }: DatedWords): string {
  if (value === null) return '–';
  if (value === 'true' || value === 'false') return t(`values.${value}`);
  if (isCalendarDateText(value)) return day(value);
  return wordsIn(value)
    .map((code) => (i18next.exists(`codes.${code}`, { ns: 'journal' }) ? t(`codes.${code}`) : code))
    .join(wordsIn(value).every(isCode) ? ', ' : ' ');
}

const isCode = (word: string): boolean => /^[a-z][a-z-]*$/.test(word);

/** A list as the line keeps it, or words with spaces between. */
function wordsIn(value: string): readonly string[] {
  if (!value.startsWith('[')) return value.split(' ');
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map(String) : [value];
  } catch {
    return [value];
  }
}
