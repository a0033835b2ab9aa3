import { z } from 'zod';
import { lineOf, MomentOut, VersionOut } from './scalars.js';
import { SignIn } from './session.js';

const Domain = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .max(253, { error: 'too-long' })
  .regex(/^(?=.{4,})([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/, { error: 'not-a-domain' });

const Issuer = z
  .string({ error: 'required' })
  .trim()
  .max(500, { error: 'too-long' })
  .pipe(z.url({ protocol: /^https?$/, error: 'not-an-address' }))
  .refine((text) => !/[@?#\s]/.test(text), { error: 'not-an-address' });

export const ChangeSignIn = z
  .strictObject({
    secondStep: z
      .strictObject({
        graceDays: z
          .number()
          .int()
          .min(0)
          .max(60)
          .meta({ description: 'Days until it is needed.', examples: [14] }),
      })
      .nullable()
      .optional()
      .meta({
        description: 'A second step for everybody of the company; null: everybody’s own choice; left out: as it is.',
      }),
    singleSignOn: z
      .strictObject({
        issuer: Issuer.meta({
          description: 'Address of the OpenID provider.',
          examples: ['https://login.dala-industry.example'],
        }),
        clientId: lineOf(300).meta({ examples: ['sapar'] }),
        clientSecret: z
          .string()
          .min(1, { error: 'required' })
          .max(1000, { error: 'too-long' })
          .optional()
          .meta({ description: 'Kept sealed and never answered; left out: as it is.' }),
        domains: z
          .array(Domain)
          .min(1, { error: 'required' })
          .max(20)
          .meta({ examples: [['dala-industry.example']] }),
        isOnlyWay: z.boolean().meta({ description: 'Nobody but an owner signs in otherwise.' }),
      })
      .nullable(),
  })
  .meta({ id: 'ChangeSignIn', description: 'How the people of the company sign in; needs If-Match.' });
export type ChangeSignIn = z.infer<typeof ChangeSignIn>;

export const SignInSettings = z
  .object({
    secondStepFrom: MomentOut.nullable().meta({ description: 'From then on nobody works without a second step.' }),
    membersWithout: z
      .number()
      .int()
      .meta({ description: 'Members who have no second step yet.', examples: [2] }),
    singleSignOn: z
      .object({
        issuer: z.string(),
        clientId: z.string(),
        hasSecret: z.boolean(),
        domains: z.array(z.string()),
        isOnlyWay: z.boolean(),
      })
      .nullable(),
    redirectUri: z
      .string()
      .nullable()
      .meta({
        description: 'What the provider must be told; null while the product has no public address.',
        examples: ['https://sapar.example/sign-in/sso'],
      }),
    version: VersionOut,
  })
  .meta({ id: 'SignInSettings' });
export type SignInSettings = z.infer<typeof SignInSettings>;

export const StartSingleSignOn = z
  .strictObject({ email: SignIn.shape.email })
  .meta({ id: 'StartSingleSignOn', description: 'The domain of the address says whose provider is asked.' });
export type StartSingleSignOn = z.infer<typeof StartSingleSignOn>;

export const SingleSignOnStarted = z
  .object({ url: z.string().meta({ description: 'Where the browser goes now.' }) })
  .meta({ id: 'SingleSignOnStarted' });
export type SingleSignOnStarted = z.infer<typeof SingleSignOnStarted>;

export const FinishSingleSignOn = z
  .strictObject({
    answer: z
      .string()
      .min(1, { error: 'required' })
      .max(8000, { error: 'too-long' })
      .meta({ description: 'What stood behind the `?` when the provider sent the browser back.' }),
  })
  .meta({ id: 'FinishSingleSignOn' });
export type FinishSingleSignOn = z.infer<typeof FinishSingleSignOn>;
