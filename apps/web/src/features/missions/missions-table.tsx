import type { Mission } from '@sapar/contracts';
import { formatDateRange } from '@sapar/messages';
import type { CalendarDate } from '@sapar/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './missions.module.css';
import { SortHead } from './sort-head.js';
import { sortRows, type Sorting } from './sort-rows.js';

const COLUMNS = ['mission', 'supplier', 'site', 'visit', 'purpose', 'people'] as const;
type Column = (typeof COLUMNS)[number];

/** Compact, with its first column and its head in sight while the rest scrolls. */
export function MissionsTable({ missions }: { readonly missions: readonly Mission[] }) {
  const { t } = useDatedWords('missions');
  const [sorting, setSorting] = useState<Sorting<Column>>({ column: 'visit', isDescending: true });
  const textOf = (mission: Mission, column: Column): string => sortText(mission, column, t);
  return (
    <div className={styles['frame']} role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHead
                key={column}
                column={column}
                word={t(`columns.${column}`)}
                hint={t('sortBy', { column: t(`columns.${column}`) })}
                sorting={sorting}
                onSort={setSorting}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(missions, sorting, textOf).map((mission) => (
            <MissionRow key={mission.id} mission={mission} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MissionRow({ mission }: { readonly mission: Mission }) {
  const { t, language } = useDatedWords('missions');
  const [from, to] = [mission.plannedFromOn as CalendarDate, mission.plannedToOn as CalendarDate];
  return (
    <tr>
      <td>
        <Link to="/missions/$missionId" params={{ missionId: mission.id }} className={styles['name'] ?? ''}>
          {mission.reference}
        </Link>
        <small>
          {mission.title}
          {mission.isDemo ? ` · ${t('demo')}` : ''}
        </small>
      </td>
      <td>{mission.supplier.name}</td>
      <td>{mission.site.name}</td>
      <td>{formatDateRange(from, to, language, { year: true })}</td>
      <td>{t(`purposes.${mission.purpose}`)}</td>
      <td className={styles['number']}>{mission.caseCount}</td>
    </tr>
  );
}

function sortText(mission: Mission, column: Column, t: (key: string) => string): string {
  switch (column) {
    case 'mission':
      return mission.reference;
    case 'supplier':
      return mission.supplier.name;
    case 'site':
      return mission.site.name;
    case 'visit':
      return mission.plannedFromOn;
    case 'purpose':
      return t(`purposes.${mission.purpose}`);
    case 'people':
      return String(mission.caseCount);
  }
}
