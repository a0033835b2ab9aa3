import { useDatedWords } from '../cases/dated-words.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import { compareLetters, type Letter } from '../cases/letters.js';
import type { Difference } from '@sapar/contracts';
import styles from '../cases/cases.module.css';
import own from './filings.module.css';

function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  return (
    <span className={styles['letters']}>
      {letters.map((letter, index) =>
        letter.state === 'same' ? letter.text : <mark key={`${String(index)}${letter.text}`}>{letter.text}</mark>,
      )}
    </span>
  );
}

/** Card and paper beside each other: differing letters boxed, a missing one shown as a dot. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const { t, day } = useDatedWords('filings');
  if (differences.length === 0) return null;
  const hasPassport = differences.some(({ field }) => field === 'passport-number');
  return (
    <>
      <table className={own['diff']} aria-label={t('differences.title')}>
        <thead>
          <tr>
            <th scope="col">{t('differences.field')}</th>
            <th scope="col">{t('differences.inCase')}</th>
            <th scope="col">{t('differences.onPaper')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const isDay = isCalendarDateText(difference.inCase) && isCalendarDateText(difference.onPaper);
            const compared = compareLetters(difference.inCase, difference.onPaper);
            return (
              <tr key={difference.field}>
                <td>{t(`differences.fields.${difference.field}`)}</td>
                <td>{isDay ? day(difference.inCase) : <Letters letters={compared.inCase} />}</td>
                <td>{isDay ? <mark>{day(difference.onPaper)}</mark> : <Letters letters={compared.onPaper} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hasPassport ? <p className={own['quiet']}>{t('differences.masked')}</p> : null}
    </>
  );
}

const COMPARED = ['name', 'passport-number', 'address', 'arrived-on'] as const;

/** The names of fields that nobody has read from the paper, as one phrase. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const { t } = useDatedWords('filings');
  return (fields) =>
    COMPARED.filter((field) => fields.includes(field))
      .map((field) => t(`differences.fields.${field}`))
      .join(', ');
}
