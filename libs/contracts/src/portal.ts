import { COPY_WARNINGS, PORTAL_FIELDS, PORTAL_FORMS } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, MomentOut, VersionOut, lineOf } from './scalars.js';

export const PortalFormName = z
  .enum(PORTAL_FORMS)
  .meta({ id: 'PortalFormName', description: 'A form of the state portal.' });

const fieldFields = { key: z.enum(PORTAL_FIELDS), label: lineOf(120).meta({ examples: ['Номер паспорта'] }) };

export const ChangePortalForm = z
  .strictObject({
    portalVersion: lineOf(60).meta({ description: 'As the portal calls itself.', examples: ['2026.2'] }),
    checkedOn: CalendarDateText,
    fields: z
      .array(z.strictObject(fieldFields))
      .min(1, { error: 'required' })
      .max(PORTAL_FIELDS.length, { error: 'too-long' })
      .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, { error: 'twice' }),
  })
  .meta({
    id: 'ChangePortalForm',
    description: 'Order and names of the fields as the portal has them; needs If-Match.',
  });
export type ChangePortalForm = z.infer<typeof ChangePortalForm>;

export const PortalForm = z
  .object({
    form: PortalFormName,
    portalVersion: z.string(),
    checkedOn: CalendarDateOut,
    fields: z.array(z.object({ key: z.enum(PORTAL_FIELDS), label: z.string() })),
    changedByName: z.string().nullable().meta({ description: 'Null for the form as shipped.' }),
    changedAt: MomentOut.nullable(),
    version: VersionOut.meta({ description: '0 for the form as shipped; give it back in If-Match.' }),
  })
  .meta({ id: 'PortalForm' });
export type PortalForm = z.infer<typeof PortalForm>;

export const AskCopySheet = z.strictObject({ form: PortalFormName }).meta({ id: 'AskCopySheet' });
export type AskCopySheet = z.infer<typeof AskCopySheet>;

export const CopySheet = z
  .object({
    form: PortalForm,
    values: z
      .array(
        z.object({
          key: z.enum(PORTAL_FIELDS),
          label: z.string(),
          value: z.string().nullable().meta({ description: 'Exactly as in the passport or the case.' }),
        }),
      )
      .meta({ description: 'In the order of the portal.' }),
    warnings: z.array(z.enum(COPY_WARNINGS)).meta({ description: 'Told before anything is typed.' }),
    migrationUnit: z.string().nullable().meta({ description: 'Where paper is taken, for an address without code.' }),
  })
  .meta({ id: 'CopySheet', description: 'What to type into the portal, field by field. Opening it is recorded.' });
export type CopySheet = z.infer<typeof CopySheet>;
