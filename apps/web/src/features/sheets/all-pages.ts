import { api } from '../../lib/api.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** So many rows go into one file; a longer list is asked to be narrowed. */
export const MOST_ROWS = 10_000;
/** So many rows go onto one paper; the contract of prints says the same. */
export const MOST_PRINTED = 2_000;

/** Every row of a list, page after page; a list that is too long says so before the file is made. */
export async function allPages<Item>(path: string): Promise<readonly Item[] | null> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const place: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<Item> = await api.get<Page<Item>>(`${path}&limit=200${place}`);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (items.length > MOST_ROWS) return null;
  } while (cursor !== null);
  return items;
}
