import type { ImportPreview } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import { FIELDS } from './fields.js';
import styles from './imports.module.css';

interface ColumnChoicesProps {
  readonly columns: ImportPreview['columns'];
  readonly onChoose: (index: number, field: string) => void;
}

/** Which column is which: read from its head, and for a person to say otherwise. */
export function ColumnChoices({ columns, onChoose }: ColumnChoicesProps) {
  const { t } = useDatedWords('imports');
  return (
    <div className={styles['frame']} role="region" aria-label={t('columns.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['head', 'sample', 'field'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, head, sample, field }) => (
            <tr key={index}>
              <td>{head === '' ? t('columns.none', { number: String(index + 1) }) : head}</td>
              <td>{sample}</td>
              <td>
                <select
                  aria-label={t('columns.fieldOf', { head: head === '' ? String(index + 1) : head })}
                  value={field ?? '-'}
                  onChange={(event) => {
                    onChoose(index, event.currentTarget.value);
                  }}
                >
                  <option value="-">{t('columns.leaveOut')}</option>
                  {FIELDS.map((name) => (
                    <option key={name} value={name}>
                      {t(`fields.${name}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
