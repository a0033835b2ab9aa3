import type { ImportRow } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { codeIn } from '../cases/known-code.js';
import { useDatedWords } from '../cases/dated-words.js';
import type { Choices } from './api.js';
import { FAULTS } from './fields.js';
import styles from './imports.module.css';

const TONES: Readonly<Record<ImportRow['outcome'], Tone>> = {
  ...{ new: 'info', change: 'win', same: 'done', ask: 'doubt', 'left-out': 'wait' },
};

interface PreviewRowsProps {
  readonly rows: readonly ImportRow[];
  readonly choices: Choices;
  readonly onAnswer: (line: number, answer: string) => void;
}

/** Line by line: what becomes of it, what differs, what could not be read, and what a person has to say. */
export function PreviewRows({ rows, choices, onAnswer }: PreviewRowsProps) {
  const { t } = useDatedWords('imports');
  return (
    <div className={styles['frame']} role="region" aria-label={t('rows.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['line', 'person', 'outcome', 'what', 'answer'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`rows.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td>{row.name === '' ? '–' : row.name}</td>
              <td>
                <StatusWord tone={TONES[row.outcome]}>{t(`outcomes.${row.outcome}`)}</StatusWord>
              </td>
              <td>
                <What row={row} />
              </td>
              <td>
                <Answer row={row} choices={choices} onAnswer={onAnswer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function What({ row: { outcome, faults, differences, candidates } }: { readonly row: ImportRow }) {
  const { t, day } = useDatedWords('imports');
  const shown = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value);
  return (
    <>
      {outcome === 'ask' ? t('rows.mayBe', { names: candidates.map(({ name }) => name).join(', ') }) : null}
      {faults.map(({ field, code, value }) => (
        <div key={`${field} ${code}`}>
          {field === 'line' ? null : `${t(`fields.${field}`)}: `}
          {t(`faults.${codeIn(FAULTS, code)}`, { value })}
          {value === '' || field === 'line' ? null : <small>{value}</small>}
        </div>
      ))}
      {differences.map(({ field, before, after }) => (
        <div key={field}>
          {`${t(`fields.${field}`)}: `}
          {before === null ? null : <s>{shown(before)}</s>} {shown(after)}
        </div>
      ))}
    </>
  );
}

function Answer({ row, choices, onAnswer }: Omit<PreviewRowsProps, 'rows'> & { readonly row: ImportRow }) {
  const { t, day } = useDatedWords('imports');
  const { line, outcome, candidates, name } = row;
  const answer = choices.answers[String(line)] ?? '';
  const people = candidates.map(({ technicianId, name: who, bornOn }) => ({
    value: technicianId,
    label: t('answers.person', { name: who, born: bornOn === null ? '–' : day(bornOn) }),
  }));
  const acts = (outcome === 'ask' ? ['new', 'skip'] : outcome === 'change' ? ['update', 'skip'] : ['skip']) as string[];
  if (outcome === 'left-out' || outcome === 'same') return null;
  const entries = [...people, ...acts.map((value) => ({ value, label: t(`answers.${value}`) }))];
  // An answer of before stays to be seen and changed, also where it has led elsewhere.
  const isElsewhere = answer !== '' && entries.every(({ value }) => value !== answer);
  return (
    <select
      aria-label={t('answers.of', { name, line: String(line) })}
      value={answer}
      onChange={(event) => {
        onAnswer(line, event.currentTarget.value);
      }}
    >
      <option value="">{t(`answers.${outcome === 'new' ? 'take' : 'none'}`)}</option>
      {isElsewhere ? <option value={answer}>{t('answers.chosen')}</option> : null}
      {entries.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
