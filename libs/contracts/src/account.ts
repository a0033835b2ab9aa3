import { BROWSERS, SYSTEMS } from '@sapar/domain';
import { z } from 'zod';
import { Id, Language, MomentOut } from './scalars.js';
import { SignIn } from './session.js';

export const OwnSession = z
  .object({
    id: Id,
    browser: z.enum(BROWSERS).nullable().meta({ description: 'As the browser calls itself; null when not kept.' }),
    system: z.enum(SYSTEMS).nullable(),
    address: z
      .string()
      .nullable()
      .meta({
        description: 'Network of the address, shortened; the whole address is not kept.',
        examples: ['203.0.113.x'],
      }),
    signedInAt: MomentOut,
    lastUsedAt: MomentOut.meta({ description: 'To the minute.' }),
    endsAt: MomentOut.meta({ description: 'When it ends if it is not used any more.' }),
    isThisOne: z.boolean().meta({ description: 'Whether the request came with this session.' }),
  })
  .meta({ id: 'OwnSession', description: 'A place where the person is signed in.' });
export type OwnSession = z.infer<typeof OwnSession>;

export const OwnSessions = z
  .object({ items: z.array(OwnSession) })
  .meta({ id: 'OwnSessions', description: 'Everywhere the person is signed in, last used first; a hundred at most.' });
export type OwnSessions = z.infer<typeof OwnSessions>;

export const EndedSessions = z
  .object({
    ended: z
      .number()
      .int()
      .meta({ description: 'Sessions that ended.', examples: [2] }),
  })
  .meta({ id: 'EndedSessions' });
export type EndedSessions = z.infer<typeof EndedSessions>;

const password = z.string({ error: 'required' }).min(1, { error: 'required' }).max(256, { error: 'too-long' });
const code = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .max(40, { error: 'too-long' })
  .meta({ description: 'Six figures of the authenticator, or a recovery code.', examples: ['123456'] });

export const ChangePassword = z
  .strictObject({
    currentPassword: password,
    newPassword: password.meta({
      description: '8 to 256 characters of any kind, 15 advised; not among the most common.',
    }),
  })
  .meta({ id: 'ChangePassword', description: 'Every other session of the person ends with it.' });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const ResetPassword = z
  .strictObject({
    newPassword: password.meta({
      description: '8 to 256 characters of any kind, 15 advised; not among the most common.',
    }),
  })
  .meta({ id: 'ResetPassword', description: 'Every session of the person ends with it, and none is opened.' });
export type ResetPassword = z.infer<typeof ResetPassword>;

export const AskForReset = z
  .strictObject({ email: SignIn.shape.email })
  .meta({ id: 'AskForReset', description: 'A mail with a link goes to this address if a member has it.' });
export type AskForReset = z.infer<typeof AskForReset>;

export const ResetPage = z
  .object({
    email: z.string().meta({ examples: ['aliya@dala-industry.example'] }),
    language: Language,
    expiresAt: MomentOut,
    state: z.enum(['open', 'ended']).meta({ description: 'ended: used, or the hour is over.' }),
  })
  .meta({ id: 'ResetPage', description: 'The page behind the link for a new password.' });
export type ResetPage = z.infer<typeof ResetPage>;

export const Account = z
  .object({
    secondStep: z.object({
      isOn: z.boolean(),
      since: MomentOut.nullable(),
      recoveryCodesLeft: z
        .number()
        .int()
        .meta({ examples: [10] }),
    }),
  })
  .meta({ id: 'Account', description: 'How the person signs in.' });
export type Account = z.infer<typeof Account>;

export const StartSecondStep = z
  .strictObject({ password })
  .meta({ id: 'StartSecondStep', description: 'The present password, before a secret is shown.' });
export type StartSecondStep = z.infer<typeof StartSecondStep>;

export const SecondStepSecret = z
  .object({
    secret: z
      .string()
      .meta({ description: 'For typing into an authenticator; base32.', examples: ['JBSWY3DPEHPK3PXP'] }),
    uri: z.string().meta({ description: 'The same for the picture that an authenticator reads (otpauth).' }),
  })
  .meta({ id: 'SecondStepSecret', description: 'Shown once; it counts only after a code made from it.' });
export type SecondStepSecret = z.infer<typeof SecondStepSecret>;

export const SecondStepCode = z.strictObject({ code }).meta({ id: 'SecondStepCode' });
export type SecondStepCode = z.infer<typeof SecondStepCode>;

export const ProveBoth = z
  .strictObject({ password, code })
  .meta({ id: 'ProveBoth', description: 'Password and code, for acts that weaken or renew the second step.' });
export type ProveBoth = z.infer<typeof ProveBoth>;

export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).meta({ examples: [['0kq7-m2h9-xpab']] }) })
  .meta({ id: 'RecoveryCodes', description: 'Ten codes, each for one sign-in; shown this once and never again.' });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SECOND_STEPS = ['authenticator', 'passkey'] as const;
export const SecondStepAsked = z
  .object({
    expiresAt: MomentOut,
    ways: z
      .array(z.enum(SECOND_STEPS))
      .meta({ description: 'What the account has; a recovery code does as well.', examples: [['authenticator']] }),
  })
  .meta({
    id: 'SecondStepAsked',
    description: 'The password was right; no session yet, a code is asked for until then.',
  });
export type SecondStepAsked = z.infer<typeof SecondStepAsked>;
