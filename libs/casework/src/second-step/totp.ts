import type { Instant } from '@sapar/domain';
import { generateSecret, generateURI, verify } from 'otplib';
import { Temporal } from 'temporal-polyfill';

const STEP_SECONDS = 30;
const ISSUER = 'Sapar';

/** 160 random bits in base32. */
export const newSecret = (): string => generateSecret({ length: 20 });

/** What the picture says to an authenticator. */
export const uriOf = (secret: string, email: string): string => generateURI({ issuer: ISSUER, label: email, secret });

/**
 * The step of 30 seconds to which a code of six figures belongs, at most one beside the present one, or null. A step up to
 * `lastStep` is spent: its code was seen. RFC 6238, 5.2.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  now: Instant,
  lastStep: number | null,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  if (!result.valid) return null;
  const step = Math.floor(epoch / STEP_SECONDS) + result.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
