import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import styles from './missions.module.css';
import { nextSorting, type Sorting } from './sort-rows.js';

interface SortHeadProps<Column extends string> {
  readonly column: Column;
  readonly word: string;
  readonly hint: string;
  readonly sorting: Sorting<Column>;
  readonly onSort: (sorting: Sorting<Column>) => void;
}

/** A head that sorts by its column and says so to those who do not see the arrow. */
export function SortHead<Column extends string>({ column, word, hint, sorting, onSort }: SortHeadProps<Column>) {
  const isSorted = sorting.column === column;
  const Arrow = sorting.isDescending ? IconChevronDown : IconChevronUp;
  return (
    <th scope="col" aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles['sort']}
        title={hint}
        onClick={() => {
          onSort(nextSorting(sorting, column));
        }}
      >
        {word}
        {isSorted ? <Arrow size={14} aria-hidden /> : null}
      </button>
    </th>
  );
}
