import { Checkbox } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import type { Row } from '@tanstack/react-table';
import { PersonAvatar } from '../../components/person-avatar.js';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './case-views.module.css';
import type { features } from './table-columns.js';

interface TableLineProps {
  readonly line: Row<typeof features, CaseRow>;
  readonly index: number;
  readonly isActive: boolean;
  readonly measure: (element: Element | null) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** One case; a press on the row opens it beside the table, a press on what is in it does its own. */
export function TableLine({ line, index, isActive, measure, onFocus, onOpen }: TableLineProps) {
  const { t } = useDatedWords('views');
  const row = line.original;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={line.getIsSelected() ? styles['selected'] : undefined}
      onFocus={onFocus}
      onClick={(event) => {
        if ((event.target as Element).closest('button, input, a, form, label') === null) onOpen();
      }}
    >
      <td>
        <div className={styles['person']}>
          <Checkbox
            size="xs"
            aria-label={t('select', { name: row.technicianName })}
            checked={line.getIsSelected()}
            onChange={() => undefined}
            onClick={line.getToggleSelectedHandler()}
          />
          <PersonAvatar name={row.technicianName} />
          <span>
            <button type="button" className={styles['name']} onClick={onOpen}>
              {row.technicianName}
            </button>
            <PersonNote row={row} />
          </span>
        </div>
      </td>
      {line.getVisibleCells().map((cell) => (
        <td key={cell.id}>{cell.column.columnDef.meta?.show(row)}</td>
      ))}
    </tr>
  );
}

function PersonNote({ row }: { readonly row: CaseRow }) {
  const { t } = useDatedWords('views');
  const country = citizenshipName(row.citizenship, (key) => t(`technicians:${key}`));
  const parts = [row.nativeName, country, row.isDemo ? t('demo') : null];
  return <small>{parts.filter((part) => part !== null).join(' · ')}</small>;
}
