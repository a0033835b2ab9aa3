import type { Actor } from '../actor.js';
import { CaseworkError } from '../errors.js';

/** Some things are the host's alone: who signs, and how it is reminded. */
export function requireHost({ tenantKind }: Pick<Actor, 'tenantKind'>): void {
  if (tenantKind !== 'host') throw new CaseworkError('not-allowed');
}
