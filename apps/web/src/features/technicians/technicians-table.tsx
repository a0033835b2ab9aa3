import type { Technician } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PersonAvatar } from '../../components/person-avatar.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import styles from '../missions/missions.module.css';
import { SortHead } from '../missions/sort-head.js';
import { sortRows, type Sorting } from '../missions/sort-rows.js';
import { citizenshipName } from './citizenship.js';

const COLUMNS = ['person', 'citizenship', 'supplier', 'position', 'passport', 'lastVisit'] as const;
type Column = (typeof COLUMNS)[number];

export function TechniciansTable({ technicians }: { readonly technicians: readonly Technician[] }) {
  const { t } = useDatedWords('technicians');
  const [sorting, setSorting] = useState<Sorting<Column>>({ column: 'person', isDescending: false });
  const textOf = (technician: Technician, column: Column): string | null => sortText(technician, column, t);
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
          {sortRows(technicians, sorting, textOf).map((technician) => (
            <TechnicianRow key={technician.id} technician={technician} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TechnicianRow({ technician }: { readonly technician: Technician }) {
  const { t, day } = useDatedWords('technicians');
  const visit = technician.lastVisits[0];
  return (
    <tr>
      <td>
        <div className={styles['person']} style={{ gridTemplateColumns: 'auto minmax(0, 1fr)' }}>
          <PersonAvatar name={technician.displayName} />
          <span>
            <Link
              to="/technicians/$technicianId"
              params={{ technicianId: technician.id }}
              className={styles['name'] ?? ''}
            >
              {technician.displayName}
            </Link>
            {technician.nativeName === null ? null : <small>{technician.nativeName}</small>}
          </span>
        </div>
      </td>
      <td>{citizenshipName(technician.citizenship, t)}</td>
      <td>{technician.supplierName}</td>
      <td>{technician.position ?? '–'}</td>
      <td className={caseStyles['mono']}>{technician.passportMasked ?? '–'}</td>
      <td>
        {visit === undefined ? '–' : day(visit.enteredOn)}
        {visit === undefined ? null : <small>{visit.missionReference}</small>}
      </td>
    </tr>
  );
}

function sortText(technician: Technician, column: Column, t: (key: string) => string): string | null {
  switch (column) {
    case 'person':
      return technician.surname;
    case 'citizenship':
      return citizenshipName(technician.citizenship, t);
    case 'supplier':
      return technician.supplierName;
    case 'position':
      return technician.position;
    case 'passport':
      return technician.passportExpiresOn;
    case 'lastVisit':
      return technician.lastVisits[0]?.enteredOn ?? null;
  }
}
