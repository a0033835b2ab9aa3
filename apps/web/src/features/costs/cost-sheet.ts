import type { Cost } from '@sapar/contracts';
import { amountFigures } from '@sapar/domain';
import type { SheetCell } from '../sheets/sheet.js';

export const COST_COLUMNS = [
  ...(['paidOn', 'kind', 'person', 'mission', 'contract', 'host', 'supplier', 'amount', 'currency', 'tenge'] as const),
  ...(['bearer', 'paidBy', 'payment', 'receipt', 'lost', 'lostRequest', 'note', 'company'] as const),
] as const;

type Words = (key: string) => string;

const figure = (amount: number, currency: string): number => Number(amountFigures(amount, currency));

/** One line for each person of each payment, so that a spreadsheet can add up by person, contract and currency. */
export const costRows = (
  costs: readonly Cost[],
  side: 'host' | 'supplier',
  t: Words,
): readonly (readonly SheetCell[])[] =>
  costs.flatMap((cost) => cost.shares.map((share) => rowOf(cost, share, side, t)));

function rowOf(cost: Cost, share: Cost['shares'][number], side: string, t: Words): readonly SheetCell[] {
  const { kind, currency, bearer, paidBy, paidOn, paymentNumber, receiptNumber, note, companyName } = cost;
  const nameOf = (who: string): string => t(who === side ? 'sides.own' : `sides.${who}`);
  const tenge = currency === 'KZT' ? share.amount : share.tengeAmount;
  return [
    ...[{ day: paidOn }, t(`kinds.${kind}`), share.technicianName, share.missionReference, share.contractReference],
    ...[share.hostName, share.supplierName, figure(share.amount, currency), currency],
    ...[tenge === null ? null : figure(tenge, 'KZT'), nameOf(bearer), nameOf(paidBy), paymentNumber, receiptNumber],
    ...[share.isLost ? t('lost') : null, share.lostRequest, note, companyName],
  ];
}
