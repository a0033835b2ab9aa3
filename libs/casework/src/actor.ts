import type { Permission, Role, Language } from '@sapar/contracts';
import type { Scope } from '@sapar/persistence';

/** Who acts, for which company, with which rights: the first parameter of every use-case. */
export interface Actor {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly tenantKind: 'host' | 'supplier';
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly language: Language;
}

export const scopeOf = (actor: Pick<Actor, 'tenantId' | 'userId'>): Scope => ({
  tenantId: actor.tenantId,
  userId: actor.userId,
});
