export type RowAct = 'down' | 'up' | 'open' | 'select' | 'edit';

const BY_PLACE: Readonly<Record<string, RowAct>> = {
  KeyJ: 'down',
  ArrowDown: 'down',
  KeyK: 'up',
  ArrowUp: 'up',
  Enter: 'open',
  KeyX: 'select',
  Space: 'select',
  KeyE: 'edit',
};

/** What a key does on a row, by its place, so that о and л of a Russian layout move as j and k do. */
export const rowKeyOf = ({
  code,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): RowAct | null =>
  ctrlKey || metaKey || altKey ? null : (BY_PLACE[code] ?? null);
