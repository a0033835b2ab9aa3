import { z } from 'zod';
import { RetentionKind } from './personal-data.js';
import { ROLES } from './permissions.js';

export const DATA_PLACES = [
  ...(['database', 'files', 'journal', 'queue'] as const),
  ...(['mail-relay', 'mailboxes', 'backups', 'logs', 'browser'] as const),
] as const;

const Place = z
  .object({
    kind: z.enum(DATA_PLACES),
    stated: z
      .string()
      .nullable()
      .meta({ description: 'Where it is, in the operator’s words; null where the operator has not stated it.' }),
    known: z
      .string()
      .nullable()
      .meta({
        description: 'What the product itself is told to use, as a host’s name.',
        examples: ['mail.dala.example'],
      }),
    isElsewhere: z.boolean().meta({ description: 'Beyond the product: no erasure reaches it.' }),
  })
  .meta({ id: 'DataPlace' });

const Group = z
  .object({
    group: z.string().meta({ examples: ['passport-number'] }),
    about: z.enum(['technician', 'family', 'member', 'everybody', 'outsider']),
    purposes: z.array(z.string()).meta({ examples: [['invitation', 'notification']] }),
    keeper: z.enum(['supplier', 'host', 'both', 'each']),
    retention: z.enum([...RetentionKind.options, 'nameless', 'none', 'journal', 'days']),
    isSealed: z.boolean(),
    columns: z.array(z.string()).meta({ description: 'Fields of the model.', examples: [['passport.number_sealed']] }),
  })
  .meta({ id: 'PersonalDataGroup', description: 'Fields with one purpose, one keeper and one end.' });

export const DataPlaces = z
  .object({
    companyName: z.string(),
    places: z.array(Place),
    purposes: z.array(z.string()),
    groups: z.array(Group),
    retention: z.array(
      z.object({
        kind: RetentionKind,
        months: z.number().int().nullable().meta({ description: 'Null while nobody has signed a period.' }),
      }),
    ),
    passportReaders: z
      .array(z.object({ role: z.enum(ROLES), count: z.number().int() }))
      .meta({ description: 'Members of the own company who may ask for a whole passport number, by role.' }),
    today: z.string(),
  })
  .meta({ id: 'DataPlaces', description: 'Where every copy is, and which personal data are kept for what.' });
export type DataPlaces = z.infer<typeof DataPlaces>;
