export const PARTS = ['visit', 'papers', 'conversation', 'costs', 'reminders'] as const;
export type Part = (typeof PARTS)[number];

/** What of a case page stands in its address. A file of its own: the routes take nothing else with them to the sign-in page. */
export interface PartSearch {
  readonly part?: Part;
}

/** A part that nobody knows is the first one. */
export function partSearchOf({ part }: Readonly<Record<string, unknown>>): PartSearch {
  const known = PARTS.find((each) => each === part);
  return known === undefined || known === 'visit' ? {} : { part: known };
}
