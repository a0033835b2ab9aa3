import { ApiProblem } from '../../lib/api.js';
import type { Faults } from './faults.js';

/** A refusal beside the field it belongs to, or as a whole; with how long to wait where that is known. */
export function refusalOf(error: unknown, t: (key: string, values?: Record<string, unknown>) => string): Faults {
  if (!(error instanceof ApiProblem)) return { whole: t('error.unexpected') };
  if (error.code === 'wrong-credentials') return { password: error.title };
  const byField = Object.fromEntries(error.errors.map(({ path, message }) => [path, message]));
  if (Object.keys(byField).length > 0) return byField;
  if (error.code === 'network') return { whole: t('error.offline') };
  const wait = error.retryAfterSeconds;
  const after = wait === undefined ? '' : ` ${t('signIn.wait', { minutes: Math.ceil(wait / 60) })}`;
  return { whole: `${error.title || t('error.unexpected')}${after}` };
}
