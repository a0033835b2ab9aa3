import type { CaseRow } from '@sapar/contracts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './case-views.module.css';
import { rowKeyOf } from './row-key.js';
import { TableHead } from './table-head.js';
import { TableLine } from './table-line.js';
import { useCaseTable } from './use-case-table.js';
import { useCaseView } from './use-case-view.js';
import { useRowsInSight } from './use-rows-in-sight.js';

interface CasesTableProps {
  readonly rows: readonly CaseRow[];
  readonly onSelect: (rows: readonly CaseRow[]) => void;
  /** Asks for the next page when the last rows come into sight. */
  readonly onEnd: () => void;
}

/** Dense, with its head and first column in sight; only the rows in sight are in the page, all of them on paper. */
export function CasesTable({ rows, onSelect, onEnd }: CasesTableProps) {
  const { t } = useDatedWords('views');
  const { hidden, change } = useCaseView();
  const [active, setActive] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const table = useCaseTable(rows, hidden.join(','), onSelect);
  const { rows: lines } = table.getRowModel();
  const { shown, above, below, measure, scrollTo } = useRowsInSight(frame, lines.length, onEnd);
  const lineAt = (index: number) => frame.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setActive(next);
    scrollTo(next);
    requestAnimationFrame(() => lineAt(next)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [act, line] = [rowKeyOf(event.nativeEvent), lines[active]];
    if (act === null || line === undefined || event.target !== lineAt(active)) return;
    event.preventDefault();
    if (act === 'down') move(active + 1);
    if (act === 'up') move(active - 1);
    if (act === 'open') change({ open: line.id });
    if (act === 'select') line.toggleSelected();
    if (act === 'edit') lineAt(active)?.querySelector<HTMLElement>('[data-edit]')?.click();
  };
  return (
    <div
      ref={frame}
      className={styles['frame']}
      role="region"
      aria-label={t('title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <table aria-rowcount={lines.length + 1}>
        <TableHead table={table} />
        <tbody>
          <Space height={above} />
          {shown.map((index) => {
            const line = lines[index];
            return line === undefined ? null : (
              <TableLine
                key={line.id}
                {...{ line, index, measure }}
                isActive={index === Math.min(active, lines.length - 1)}
                onFocus={() => {
                  setActive(index);
                }}
                onOpen={() => {
                  change({ open: line.id });
                }}
              />
            );
          })}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    <tr aria-hidden className={styles['space']}>
      <td style={{ height }} />
    </tr>
  );
