import { z } from 'zod';
import { PERMISSIONS, type Permission } from './permissions.js';
import { Id, lineOf, MomentOut } from './scalars.js';

/** Kept for people at a screen: the own account, who belongs to the company, what the law means, and breaches. */
const OF_PEOPLE: readonly Permission[] = [
  ...(['session.read', 'company.manage', 'law.decide'] as const),
  ...(['incidents.read', 'incidents.write', 'incidents.close'] as const),
];

/** What a key may be allowed, as far as its owner may do it. */
export const KEY_PERMISSIONS = PERMISSIONS.filter((permission) => !OF_PEOPLE.includes(permission));

export const NewApiKey = z
  .strictObject({
    name: lineOf(80).meta({
      description: 'What the key is for; once among the live keys of its owner.',
      examples: ['ERP'],
    }),
    permissions: z
      .array(z.enum(KEY_PERMISSIONS as [Permission, ...Permission[]]))
      .min(1, { error: 'required' })
      .meta({ description: 'Some of the rights of its owner.', examples: [['cases.read', 'deadlines.read']] }),
    days: z
      .number()
      .int()
      .min(1)
      .max(366)
      .meta({ description: 'After so many days it opens nothing.', examples: [90] }),
    password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(256, { error: 'too-long' }),
  })
  .meta({ id: 'NewApiKey', description: 'A key with which a program acts for whoever makes it.' });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    start: z.string().meta({ description: 'First signs of the key, to tell it by.', examples: ['sapar_kJ3x'] }),
    permissions: z.array(z.enum(PERMISSIONS)),
    ownerName: z.string(),
    isOwn: z.boolean(),
    createdAt: MomentOut,
    expiresAt: MomentOut,
    isExpired: z.boolean(),
    lastUsedAt: MomentOut.nullable().meta({ description: 'To the minute; null when it was never used.' }),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeys = z
  .object({ items: z.array(ApiKey) })
  .meta({ id: 'ApiKeys', description: 'Own keys that are not revoked; whoever manages the company sees everybody’s.' });
export type ApiKeys = z.infer<typeof ApiKeys>;

export const MadeApiKey = z
  .object({
    key: ApiKey,
    token: z.string().meta({
      description: 'Sent as `Authorization: Bearer …`; shown this once and never again.',
      examples: ['sapar_kJ3xV0cGz2nT8wq5LrYb1mHdF7sP4uA6eXjCkQoR9iE'],
    }),
  })
  .meta({ id: 'MadeApiKey' });
export type MadeApiKey = z.infer<typeof MadeApiKey>;
