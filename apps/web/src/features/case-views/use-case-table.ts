import type { CaseRow } from '@sapar/contracts';
import { useTable, type RowSelectionState } from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { columns, features } from './table-columns.js';

/** The model of the table: which rows are ticked, which columns are left out; order and filters are the server's. */
export function useCaseTable(rows: readonly CaseRow[], without: string, onSelect: (rows: readonly CaseRow[]) => void) {
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const columnVisibility = useMemo(
    () => Object.fromEntries(without.split(',').map((name) => [name, false])),
    [without],
  );
  useEffect(() => {
    onSelect(rows.filter(({ id }) => rowSelection[id] === true));
  }, [rows, rowSelection, onSelect]);
  return useTable({
    features,
    columns,
    data: rows as CaseRow[],
    getRowId: (row) => row.id,
    state: { rowSelection, columnVisibility },
    onRowSelectionChange: setRowSelection,
  });
}
