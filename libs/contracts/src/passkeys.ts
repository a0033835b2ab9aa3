import { z } from 'zod';
import { Id, lineOf, MomentOut } from './scalars.js';

/** As browsers write bytes (base64url); bounded, since a stranger may send it. */
const bytes = (max: number) =>
  z
    .string({ error: 'required' })
    .regex(/^[A-Za-z0-9_-]+={0,2}$/, { error: 'invalid' })
    .max(max, { error: 'too-long' });
const around = { id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key', { error: 'invalid' }) };

export const PasskeyRegistration = z
  .object({
    ...around,
    response: z.object({
      clientDataJSON: bytes(4096),
      attestationObject: bytes(8192),
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  })
  .meta({ id: 'PasskeyRegistration', description: 'What `navigator.credentials.create` answered, as JSON.' });
export type PasskeyRegistration = z.infer<typeof PasskeyRegistration>;

export const PasskeyAssertion = z
  .object({
    ...around,
    response: z.object({
      clientDataJSON: bytes(4096),
      authenticatorData: bytes(4096),
      signature: bytes(4096),
      userHandle: bytes(200).nullish(),
    }),
  })
  .meta({ id: 'PasskeyAssertion', description: 'What `navigator.credentials.get` answered, as JSON.' });
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

export const PasskeyOptions = z
  .object({
    options: z.record(z.string(), z.unknown()).meta({ description: 'As the browser takes them, WebAuthn level 3.' }),
  })
  .meta({ id: 'PasskeyOptions', description: 'A challenge of five minutes that is answered once.' });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

export const NewPasskey = z
  .strictObject({
    name: lineOf(80).meta({ description: 'How its owner calls it.', examples: ['Work laptop'] }),
    response: PasskeyRegistration,
  })
  .meta({ id: 'NewPasskey' });
export type NewPasskey = z.infer<typeof NewPasskey>;

export const PasskeySignIn = z.strictObject({ response: PasskeyAssertion }).meta({ id: 'PasskeySignIn' });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

export const Passkey = z
  .object({
    id: Id,
    name: z.string().meta({ examples: ['Work laptop'] }),
    isSynced: z
      .boolean()
      .meta({ description: 'Kept by an account of the device’s maker, not by this one device alone.' }),
    createdAt: MomentOut,
    lastUsedAt: MomentOut.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof Passkey>;

export const Passkeys = z.object({ items: z.array(Passkey) }).meta({ id: 'Passkeys' });
export type Passkeys = z.infer<typeof Passkeys>;

export const AddedPasskey = z
  .object({
    recoveryCodes: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Ten codes where the account had none; shown this once.', examples: [['0kq7-m2h9-xpab']] }),
  })
  .meta({ id: 'AddedPasskey' });
export type AddedPasskey = z.infer<typeof AddedPasskey>;
