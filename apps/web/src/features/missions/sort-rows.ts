export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** A second press on the same column turns the order round; another column starts ascending. */
export const nextSorting = <Column extends string>(now: Sorting<Column>, column: Column): Sorting<Column> => ({
  column,
  isDescending: now.column === column && !now.isDescending,
});

/** Rows in the order of one column; what has no value stands last in either direction. */
export function sortRows<Row, Column extends string>(
  rows: readonly Row[],
  { column, isDescending }: Sorting<Column>,
  textOf: (row: Row, column: Column) => string | null,
): readonly Row[] {
  const collator = new Intl.Collator(['kk', 'ru', 'en'], { numeric: true, sensitivity: 'base' });
  return [...rows].sort((left, right) => {
    const [a, b] = [textOf(left, column), textOf(right, column)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return isDescending ? collator.compare(b, a) : collator.compare(a, b);
  });
}
