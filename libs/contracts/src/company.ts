import { isBin, isTimeZone } from '@sapar/domain';
import { z } from 'zod';
import { Id, Language, VersionOut, lineOf } from './scalars.js';

export const NAMES_IN_SUBJECTS = ['whole', 'initials'] as const;
const NamesInSubjects = z.enum(NAMES_IN_SUBJECTS).meta({
  description: 'How people are named in the subjects of mails about the visits of this company; its partners follow.',
});

export const ChangeCompany = z
  .strictObject({
    legalName: lineOf(200).meta({ examples: ['Dala Industry LLP'] }),
    legalNameCyrillic: lineOf(200)
      .optional()
      .meta({ examples: ['ТОО «Dala Industry»'] }),
    bin: z
      .string()
      .refine(isBin, { error: 'not-a-bin' })
      .optional()
      .meta({
        description: 'Twelve digits with the right check digit; companies of Kazakhstan only.',
        examples: ['941240000193'],
      }),
    address: lineOf(300).optional(),
    addressCyrillic: lineOf(300).optional(),
    language: Language,
    timeZone: z
      .string({ error: 'required' })
      .max(60, { error: 'too-long' })
      .refine(isTimeZone, { error: 'not-a-zone' })
      .meta({ examples: ['Asia/Almaty'] }),
    namesInSubjects: NamesInSubjects.optional().meta({ description: 'Left out, it stays as it is.' }),
  })
  .meta({ id: 'ChangeCompany', description: 'All facts of the company as they are to be; needs If-Match.' });
export type ChangeCompany = z.infer<typeof ChangeCompany>;

export const OwnCompany = z
  .object({
    id: Id,
    kind: z.enum(['host', 'supplier']),
    country: z.string(),
    legalName: z.string(),
    legalNameCyrillic: z.string().nullable(),
    bin: z.string().nullable(),
    address: z.string().nullable(),
    addressCyrillic: z.string().nullable(),
    language: Language,
    timeZone: z.string(),
    namesInSubjects: NamesInSubjects,
    isDemo: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'OwnCompany', description: "The acting person's own company." });
export type OwnCompany = z.infer<typeof OwnCompany>;
