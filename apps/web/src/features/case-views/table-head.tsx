import { Checkbox } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import type { ReactTable } from '@tanstack/react-table';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import { nextSort, sortPlace, type Order } from './case-view-search.js';
import styles from './case-views.module.css';
import type { features } from './table-columns.js';
import { useCaseView } from './use-case-view.js';

/** Heads that sort; with Shift held a further column joins, and the places are written beside the arrows. */
export function TableHead({ table }: { readonly table: ReactTable<typeof features, CaseRow> }) {
  const { t } = useDatedWords('views');
  return (
    <thead>
      <tr>
        <th scope="col">
          <div className={styles['person']}>
            <Checkbox
              size="xs"
              aria-label={t('selectAll')}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
            <SortButton column="person" word={t('columns.person')} />
          </div>
        </th>
        {table.getVisibleLeafColumns().map((column) => {
          const order = column.columnDef.meta?.order;
          const word = t(`columns.${column.id}`);
          return (
            <Head key={column.id} order={order}>
              {order === undefined ? word : <SortButton column={order} word={word} />}
            </Head>
          );
        })}
      </tr>
    </thead>
  );
}

function Head({ order, children }: { readonly order: Order | undefined; readonly children: React.ReactNode }) {
  const { sort } = useCaseView();
  const place = order === undefined ? null : sortPlace(sort, order);
  return (
    <th
      scope="col"
      aria-sort={
        order === undefined ? undefined : place === null ? 'none' : place.isDescending ? 'descending' : 'ascending'
      }
    >
      {children}
    </th>
  );
}

function SortButton({ column, word }: { readonly column: Order; readonly word: string }) {
  const { t } = useDatedWords('views');
  const { sort, change } = useCaseView();
  const place = sortPlace(sort, column);
  const Arrow = place?.isDescending === true ? IconChevronDown : IconChevronUp;
  return (
    <button
      type="button"
      className={styles['sort']}
      title={t('sortHint')}
      onClick={(event) => {
        change({ sort: nextSort(sort, column, event.shiftKey) });
      }}
    >
      {word}
      {place === null ? null : <Arrow size={14} aria-hidden />}
      {place !== null && sort.includes(',') ? <i>{place.place}</i> : null}
    </button>
  );
}
