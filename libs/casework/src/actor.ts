import type { Permission, Role, Language } from '@sapar/contracts';
import type { Attempt, Scope } from '@sapar/persistence';

/** Who acts, for which company, with which rights: the first parameter of every use-case. */
export interface Actor {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly tenantKind: 'host' | 'supplier';
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly language: Language;
  /** The company asks for a second step and this person has none: only the own account is open. */
  readonly mustAddStep?: boolean;
  /** Idempotency key of the request, for use-cases that create. */
  readonly attempt?: Attempt;
}

export const scopeOf = (actor: Pick<Actor, 'tenantId' | 'attempt'> & { readonly userId: string | null }): Scope => ({
  tenantId: actor.tenantId,
  userId: actor.userId,
  ...(actor.attempt === undefined ? {} : { attempt: actor.attempt }),
});

/** For reading back what a request has just made: the answer that its idempotency key keeps is the act's, not the reading's. */
export const readingScopeOf = ({ tenantId, userId }: Pick<Actor, 'tenantId' | 'userId'>): Scope => ({
  tenantId,
  userId,
});
