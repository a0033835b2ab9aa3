import { z } from 'zod';
import { CountryCode, Id, lineOf, textOf } from '../scalars.js';
import { VisaCategory, VisaEntries, VisaStayDays } from '../visas.js';
import { paperFields } from './paper.js';

const BASES = ['visa', 'visa-free', 'residence-permit'] as const;
const MOST_LEVELS = 5;

export const NewCaseType = z
  .strictObject({
    name: lineOf(120).meta({ examples: ['Service visit of Kessel, German engineers'] }),
    supplierTenantId: Id.optional().meta({ description: 'For people of this company alone.' }),
    country: CountryCode.optional().meta({ description: 'For people of this citizenship alone.' }),
    category: VisaCategory.optional().meta({ description: 'What an invitation of such a case begins with.' }),
    basis: z.enum(BASES).optional().meta({ description: 'What such a case begins with.' }),
    entries: VisaEntries.optional(),
    stayDays: VisaStayDays.optional(),
    approverIds: z
      .array(Id)
      .max(MOST_LEVELS, { error: 'too-many' })
      .default([])
      .meta({ description: 'Members who approve before anything is filed, in this order; empty: nobody need.' }),
    note: textOf(500).optional(),
  })
  .superRefine(({ approverIds }, context) => {
    if (new Set(approverIds).size < approverIds.length)
      context.addIssue({ code: 'custom', path: ['approverIds'], message: 'twice' });
  })
  .meta({ id: 'NewCaseType', description: 'A template of cases by company, country and category.' });
export const ChangeCaseType = NewCaseType.meta({ id: 'ChangeCaseType', description: 'All facts as they are to be.' });
export const CaseType = z
  .object({
    ...paperFields,
    name: z.string(),
    supplierTenantId: Id.nullable(),
    supplierName: z.string().nullable(),
    country: z.string().nullable(),
    category: z.string().nullable(),
    basis: z.enum(BASES).nullable(),
    entries: z.string().nullable(),
    stayDays: z.number().int().nullable(),
    approverIds: z.array(Id),
    approverNames: z.array(z.string()),
    note: z.string().nullable(),
    openCases: z.number().int().meta({ description: 'Cases of this type that are not over.' }),
  })
  .meta({ id: 'CaseType' });
export type CaseType = z.infer<typeof CaseType>;
export const CaseTypes = z.object({ items: z.array(CaseType) }).meta({ id: 'CaseTypes' });
