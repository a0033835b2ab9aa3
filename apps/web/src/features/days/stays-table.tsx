import type { TechnicianDays } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './days.module.css';

/** The bar in words: every stay that is counted, and the visits to come that are not. */
export function StaysTable({ days }: { readonly days: TechnicianDays }) {
  const { t } = useDatedWords('days');
  const rows = [
    ...days.stays.map((stay) => ({ ...stay, key: stay.id, state: stay.leftOn === null ? 'open' : 'left' })),
    ...days.planned.map((visit) => ({ ...visit, key: visit.caseId, days: null, state: 'planned' })),
  ];
  if (rows.length === 0) return <p className={styles['quiet']}>{t('stays.none')}</p>;
  return (
    <div className={styles['frame']}>
      <table>
        <caption>{t('stays.caption')}</caption>
        <thead>
          <tr>
            {(['entered', 'left', 'mission', 'days'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`stays.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <StayRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  readonly caseId: string;
  readonly missionReference: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
  readonly days: number | null;
  readonly state: string;
}

function StayRow({ row }: { readonly row: Row }) {
  const { t, day } = useDatedWords('days');
  return (
    <tr>
      <th scope="row">{day(row.enteredOn)}</th>
      <td>{row.leftOn === null ? t('stays.noExit') : day(row.leftOn)}</td>
      <td>
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.missionReference}
        </Link>
      </td>
      <td>{row.state === 'planned' ? t('stays.planned') : row.days}</td>
    </tr>
  );
}
