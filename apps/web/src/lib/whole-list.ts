import { api } from './api.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Every row of a list that is short by its nature: the sites of a company, the people of a mission. */
export async function wholeList<Item>(path: string): Promise<{ readonly items: readonly Item[] }> {
  const items: Item[] = [];
  let place: string | null = '';
  while (place !== null) {
    const page: Page<Item> = await api.get<Page<Item>>(`${path}${path.includes('?') ? '&' : '?'}limit=200${place}`);
    items.push(...page.items);
    place = page.nextCursor === null ? null : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
  return { items };
}
