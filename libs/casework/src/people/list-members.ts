import type { Members } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readMembers } from './member-row.js';

/** Everybody of the company with their role, and who stands in for whom. */
export const listMembers = ({ unitOfWork }: Casework, actor: Actor): Promise<Members> =>
  unitOfWork.run(scopeOf(actor), readMembers);
