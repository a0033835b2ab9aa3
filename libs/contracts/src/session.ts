import { z } from 'zod';
import { Id, Language, MomentOut } from './scalars.js';
import { PERMISSIONS, ROLES } from './permissions.js';

export const SignIn = z
  .strictObject({
    email: z
      .email({ error: 'not-an-email' })
      .max(320, { error: 'too-long' })
      .meta({ examples: ['aliya@dala-industry.example'] }),
    password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(256, { error: 'too-long' }),
  })
  .meta({ id: 'SignIn', description: 'E-mail and password of a member.' });
export type SignIn = z.infer<typeof SignIn>;

export const ChangePreferences = z
  .strictObject({ language: Language })
  .meta({ id: 'ChangePreferences', description: 'Language of the screens of the person signed in.' });
export type ChangePreferences = z.infer<typeof ChangePreferences>;

export const Session = z
  .object({
    user: z.object({ id: Id, name: z.string(), email: z.string(), language: Language }),
    tenant: z.object({
      id: Id,
      name: z.string().meta({ examples: ['Dala Industry LLP'] }),
      kind: z.enum(['host', 'supplier']),
      timeZone: z.string().meta({ examples: ['Asia/Almaty'] }),
      officeClosesAt: z.string().meta({ description: 'Office cut-off, HH:MM in Kazakhstan.', examples: ['17:00'] }),
      isDemo: z.boolean(),
    }),
    role: z.enum(ROLES),
    permissions: z.array(z.enum(PERMISSIONS)),
    expiresAt: MomentOut,
    mustAddStep: z
      .boolean()
      .meta({ description: 'The company asks for a second step and this person has none: nothing else is open.' }),
    addStepBy: MomentOut.nullable().meta({
      description: 'Until when a second step must be added; null when none must.',
    }),
    today: z.string().meta({ description: 'The day in Kazakhstan by the database clock.', examples: ['2026-03-30'] }),
  })
  .meta({ id: 'Session', description: 'Who is signed in, for which company, with which rights.' });
export type Session = z.infer<typeof Session>;
