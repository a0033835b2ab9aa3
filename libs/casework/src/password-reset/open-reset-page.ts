import type { ResetPage } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { findReset } from './find-reset.js';

/** Shows for whom the link is and whether it still works; changes nothing, however often it is opened. */
export async function openResetPage(casework: Casework, token: string): Promise<ResetPage> {
  const { email, language, expiresAt, isOpen } = await findReset(casework, token);
  return { email, language, expiresAt, state: isOpen ? 'open' : 'ended' };
}
