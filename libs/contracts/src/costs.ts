import { isCurrency, MOST_MINOR_UNITS } from '@sapar/domain';
import { z } from 'zod';
import {
  CalendarDateOut,
  CalendarDateText,
  Id,
  lineOf,
  MomentOut,
  PageQuery,
  pageOf,
  textOf,
  VersionOut,
} from './scalars.js';

export const COST_KINDS = [
  ...(['state-fee', 'consular-fee', 'visa-centre', 'translation', 'notary', 'insurance', 'ticket', 'lodging'] as const),
  ...(['fine', 'other'] as const),
] as const;
export type CostKind = (typeof COST_KINDS)[number];
const Kind = z.enum(COST_KINDS, { error: 'invalid' });

export const COST_SIDES = ['host', 'supplier', 'technician'] as const;
export type CostSide = (typeof COST_SIDES)[number];
const Side = z.enum(COST_SIDES, { error: 'invalid' });

const MOST_PEOPLE = 200;

const amountFrom = (least: number) =>
  z
    .number({ error: 'not-a-number' })
    .int({ error: 'not-a-number' })
    .min(least, { error: 'too-small' })
    .max(MOST_MINOR_UNITS, { error: 'too-large' })
    .meta({ description: 'Minor units of the currency: 1250050 are 12,500.50 tenge.', examples: [1250050] });
const AmountOut = z.number().int().meta({ description: 'Minor units of the currency.' });

const NewShare = z.strictObject({
  caseId: Id,
  amount: amountFrom(0).optional().meta({ description: 'Left out for everybody, the amount is split evenly.' }),
  isLost: z.boolean().default(false).meta({ description: 'Paid and of no use, as after a refusal.' }),
  lostRequest: lineOf(160)
    .optional()
    .meta({ description: 'The request that it was lost with.', examples: ['Visa application B-77, refused'] }),
});

const fields = {
  kind: Kind,
  bearer: Side.meta({
    description: 'Who bears it in the end; a company that bears what another has recorded sees it.',
  }),
  paidBy: Side.meta({ description: 'Who paid it.' }),
  currency: z
    .string({ error: 'required' })
    .refine(isCurrency, { error: 'not-a-currency' })
    .meta({ description: 'ISO 4217.', examples: ['KZT'] }),
  amount: amountFrom(1),
  tengeAmount: amountFrom(1)
    .optional()
    .meta({ description: 'What it was in tenge by the bank, in tiyn; entered by a person and never computed.' }),
  paidOn: CalendarDateText,
  invitationId: Id.optional().meta({ description: 'The request for an invitation that it was paid for.' }),
  paymentNumber: lineOf(60).optional(),
  receiptNumber: lineOf(60).optional(),
  note: textOf(500).optional().meta({ description: 'For the own company only.' }),
  shares: z
    .array(NewShare)
    .min(1, { error: 'required' })
    .max(MOST_PEOPLE, { error: 'too-many' })
    .meta({ description: 'The cases it was paid for; the shares add up to the amount exactly.' }),
};

interface Facts {
  readonly currency: string;
  readonly amount: number;
  readonly tengeAmount?: number | undefined;
  readonly shares: readonly z.infer<typeof NewShare>[];
}
const isSum = ({ amount, shares }: Facts): boolean => {
  const given = shares.flatMap((share) => (share.amount === undefined ? [] : [share.amount]));
  return (
    given.length === 0 || (given.length === shares.length && given.reduce((sum, part) => sum + part, 0) === amount)
  );
};
const isOnceEach = ({ shares }: Facts): boolean => new Set(shares.map(({ caseId }) => caseId)).size === shares.length;
const isForeign = ({ currency, tengeAmount }: Facts): boolean => currency !== 'KZT' || tengeAmount === undefined;

export const NewCost = z
  .strictObject(fields)
  .refine(isSum, { path: ['shares'], error: 'not-the-sum' })
  .refine(isOnceEach, { path: ['shares'], error: 'twice' })
  .refine(isForeign, { path: ['tengeAmount'], error: 'not-allowed' })
  .meta({ id: 'NewCost', description: 'One payment for one person or for many.' });
export type NewCost = z.infer<typeof NewCost>;
export const ChangeCost = z
  .strictObject(fields)
  .refine(isSum, { path: ['shares'], error: 'not-the-sum' })
  .refine(isOnceEach, { path: ['shares'], error: 'twice' })
  .refine(isForeign, { path: ['tengeAmount'], error: 'not-allowed' })
  .meta({ id: 'ChangeCost', description: 'The payment as it is to be; needs If-Match.' });
export type ChangeCost = z.infer<typeof ChangeCost>;

export const CostShare = z
  .object({
    caseId: Id,
    technicianName: z.string(),
    missionReference: z.string(),
    contractReference: z.string().nullable(),
    hostName: z.string(),
    supplierName: z.string(),
    amount: AmountOut,
    tengeAmount: AmountOut.nullable(),
    isLost: z.boolean(),
    lostRequest: z.string().nullable(),
  })
  .meta({ id: 'CostShare' });
export type CostShare = z.infer<typeof CostShare>;

export const Cost = z
  .object({
    id: Id,
    isOwn: z.boolean().meta({
      description:
        'False for what the other company recorded and this one bears: only its own shares are told, and no note.',
    }),
    companyName: z.string().meta({ description: 'Who recorded it.' }),
    kind: Kind,
    bearer: Side,
    paidBy: Side,
    currency: z.string().meta({ examples: ['KZT'] }),
    amount: AmountOut,
    tengeAmount: AmountOut.nullable(),
    paidOn: CalendarDateOut,
    invitationId: Id.nullable(),
    paymentNumber: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    note: z.string().nullable(),
    shares: z.array(CostShare),
    recordedByName: z.string().nullable(),
    recordedAt: MomentOut,
    isRemoved: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'Cost' });
export type Cost = z.infer<typeof Cost>;
export const CostPage = pageOf(Cost, 'CostPage');

const Month = z
  .string({ error: 'required' })
  .regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, { error: 'not-a-date' })
  .meta({ description: 'A month, YYYY-MM.', examples: ['2026-03'] });
export const CostQuery = PageQuery.extend({
  month: Month,
  removed: z
    .enum(['true', 'false'], { error: 'invalid' })
    .default('false')
    .meta({ description: 'What was taken away instead.' }),
});
export type CostQuery = z.infer<typeof CostQuery>;

export const CostTotalsQuery = z.strictObject({ month: Month });
export type CostTotalsQuery = z.infer<typeof CostTotalsQuery>;
export const CostTotals = z
  .object({
    items: z.array(
      z.object({
        currency: z.string(),
        amount: AmountOut,
        ourAmount: AmountOut.meta({ description: 'Of it, what the own company bears.' }),
        lostAmount: AmountOut,
        count: z.number().int(),
      }),
    ),
    removedCount: z.number().int(),
  })
  .meta({ id: 'CostTotals', description: 'One line a currency: different currencies are never added.' });
export type CostTotals = z.infer<typeof CostTotals>;

export const CaseCosts = z
  .object({ items: z.array(Cost).meta({ description: 'Taken away ones too.' }) })
  .meta({ id: 'CaseCosts' });
export type CaseCosts = z.infer<typeof CaseCosts>;
