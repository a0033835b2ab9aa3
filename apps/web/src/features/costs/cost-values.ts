import type { Cost, NewCost } from '@sapar/contracts';
import { amountFigures, parseAmount } from '@sapar/domain';

/** One person of a payment, as the form holds it. */
export interface ShareValues {
  readonly caseId: string;
  readonly label: string;
  readonly amount: string;
  readonly isLost: boolean;
  readonly lostRequest: string;
}

export type CostValues = {
  kind: string;
  bearer: string;
  paidBy: string;
  currency: string;
  amount: string;
  tengeAmount: string;
  paidOn: string;
  paymentNumber: string;
  receiptNumber: string;
  note: string;
  invitationId: string;
  isEven: boolean;
  shares: readonly ShareValues[];
};

const labelOf = ({ technicianName, missionReference }: Cost['shares'][number]): string =>
  `${technicianName} · ${missionReference}`;

/** A cost as the form begins with it; a new one is paid in tenge by the own company. */
export function valuesOf(cost: Cost | null, side: 'host' | 'supplier', people: readonly ShareValues[]): CostValues {
  if (cost === null)
    return {
      ...{ kind: 'consular-fee', bearer: side, paidBy: side, currency: 'KZT', amount: '', tengeAmount: '', paidOn: '' },
      ...{ paymentNumber: '', receiptNumber: '', note: '', invitationId: '', isEven: true, shares: people },
    };
  const { currency } = cost;
  const figures = (amount: number): string => amountFigures(amount, currency);
  return {
    ...{ kind: cost.kind, bearer: cost.bearer, paidBy: cost.paidBy, currency, amount: figures(cost.amount) },
    tengeAmount: cost.tengeAmount === null ? '' : amountFigures(cost.tengeAmount, 'KZT'),
    ...{ paidOn: cost.paidOn, paymentNumber: cost.paymentNumber ?? '', receiptNumber: cost.receiptNumber ?? '' },
    ...{ note: cost.note ?? '', invitationId: cost.invitationId ?? '', isEven: isEvenSplit(cost) },
    shares: cost.shares.map((share) => ({
      ...{ caseId: share.caseId, label: labelOf(share), amount: figures(share.amount) },
      ...{ isLost: share.isLost, lostRequest: share.lostRequest ?? '' },
    })),
  };
}

const isEvenSplit = ({ shares }: Cost): boolean => {
  const amounts = shares.map(({ amount }) => amount);
  return Math.max(...amounts) - Math.min(...amounts) <= 1;
};

/** What is left of the amount when all shares are taken from it, in minor units; null where something is no amount. */
export function restOf({ amount, currency, shares }: CostValues): number | null {
  const parts = [amount, ...shares.map((share) => share.amount)].map((text) => parseAmount(text, currency));
  if (parts.some((part) => part === null)) return null;
  const [whole = 0, ...given] = parts as number[];
  return whole - given.reduce((sum, part) => sum + part, 0);
}

const filled = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value]])));

/** What is sent; the form has seen before that amounts are amounts. */
export function bodyOf(values: CostValues): NewCost {
  const { currency, isEven, shares } = values;
  const { kind, bearer, paidBy, paidOn, paymentNumber, receiptNumber, note, invitationId } = values;
  const tenge = currency === 'KZT' ? null : parseAmount(values.tengeAmount, 'KZT');
  return {
    ...{ kind, bearer, paidBy, currency, paidOn, amount: parseAmount(values.amount, currency) ?? 0 },
    ...(tenge === null ? {} : { tengeAmount: tenge }),
    ...filled({ paymentNumber, receiptNumber, note, invitationId }),
    shares: shares.map(({ caseId, amount, isLost, lostRequest }) => ({
      ...{ caseId, isLost },
      ...(isEven ? {} : { amount: parseAmount(amount, currency) ?? 0 }),
      ...(isLost ? filled({ lostRequest }) : {}),
    })),
  } as NewCost;
}
