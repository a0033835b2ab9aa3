/** The month of the costs page, in its address. */
export interface CostsSearch {
  readonly month?: string;
  readonly removed?: boolean;
}

const MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;

export const costsSearchOf = ({ month, removed }: Record<string, unknown>): CostsSearch => ({
  ...(typeof month === 'string' && MONTH.test(month) ? { month } : {}),
  ...(removed === true ? { removed } : {}),
});

/** So many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}
