import { z } from 'zod';
import { CountryCode, CalendarDateOut, CalendarDateText, lineOf, textOf } from '../scalars.js';
import { paperFields } from './paper.js';

const Words = textOf(2000).optional();

export const NewPost = z
  .strictObject({
    name: lineOf(160).meta({ examples: ['Embassy of Kazakhstan in Berlin'] }),
    country: CountryCode,
    city: lineOf(80).optional(),
    jurisdiction: textOf(500)
      .optional()
      .meta({ description: 'For whose residents it is.', examples: ['Berlin, Brandenburg, Sachsen'] }),
    residents: textOf(300).optional().meta({ description: 'Whether it takes residents of other nationality.' }),
    documents: Words.meta({ description: 'Its own list of documents, one a line.' }),
    fees: textOf(500).optional(),
    appointmentWay: textOf(500).optional(),
    paymentWay: textOf(500).optional(),
    processingDays: z.int({ error: 'invalid' }).min(0, { error: 'invalid' }).max(365, { error: 'invalid' }).optional(),
    passportRule: textOf(300).optional().meta({ description: 'Months of validity and blank pages that it asks for.' }),
    photoRule: textOf(300).optional(),
    biometrics: textOf(300).optional(),
    insurance: textOf(300).optional(),
    source: lineOf(300).meta({ description: 'Where this was read or who said it.' }),
    checkedOn: CalendarDateText.meta({
      description: 'When somebody last looked; after 180 days a new look is asked for.',
    }),
    note: Words,
  })
  .meta({
    id: 'NewPost',
    description: 'A consulate or embassy with what differs there. Kept by the company, never code.',
  });
export const ChangePost = NewPost.meta({
  id: 'ChangePost',
  description: 'All facts as they are to be; needs If-Match.',
});

export const Post = z
  .object({
    ...paperFields,
    name: z.string(),
    country: z.string(),
    city: z.string().nullable(),
    jurisdiction: z.string().nullable(),
    residents: z.string().nullable(),
    documents: z.string().nullable(),
    fees: z.string().nullable(),
    appointmentWay: z.string().nullable(),
    paymentWay: z.string().nullable(),
    processingDays: z.number().int().nullable(),
    passportRule: z.string().nullable(),
    photoRule: z.string().nullable(),
    biometrics: z.string().nullable(),
    insurance: z.string().nullable(),
    source: z.string(),
    checkedOn: CalendarDateOut,
    note: z.string().nullable(),
    freshness: z.enum(['checked', 'stale']).meta({ description: '`stale` after 180 days without a new look.' }),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof Post>;
export const Posts = z.object({ items: z.array(Post) }).meta({ id: 'Posts' });

export const NewCompanyName = z
  .strictObject({
    legalName: lineOf(200),
    legalNameCyrillic: lineOf(200).optional(),
    address: lineOf(300).optional(),
    fromOn: CalendarDateText.meta({ description: 'Since when the company bears this name.' }),
    reason: lineOf(200).optional(),
  })
  .meta({ id: 'NewCompanyName', description: 'S54: names are dated; papers made before stay as they were made.' });
export const ChangeCompanyName = NewCompanyName.meta({
  id: 'ChangeCompanyName',
  description: 'All facts as they are to be.',
});
export const CompanyName = z
  .object({
    ...paperFields,
    legalName: z.string(),
    legalNameCyrillic: z.string().nullable(),
    address: z.string().nullable(),
    fromOn: CalendarDateOut,
    reason: z.string().nullable(),
    isCurrent: z.boolean(),
    earlierInvitations: z.int().meta({ description: 'Invitations made before this name, still in use.' }),
  })
  .meta({ id: 'CompanyName' });
export type CompanyName = z.infer<typeof CompanyName>;
export const CompanyNames = z.object({ items: z.array(CompanyName) }).meta({ id: 'CompanyNames' });
