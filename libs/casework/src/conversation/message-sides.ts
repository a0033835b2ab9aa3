import type { MessageScope } from '@sapar/contracts';
import type { Actor } from '../actor.js';

interface Sides {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

/** Whose journal tells of a message: that something was said within a company is that company's alone. */
export const sidesOfMessage = (
  { tenantKind }: Pick<Actor, 'tenantKind'>,
  scope: MessageScope,
  { hostTenantId, supplierTenantId }: Sides,
) => ({
  hostTenantId: scope === 'both' || tenantKind === 'host' ? hostTenantId : null,
  supplierTenantId: scope === 'both' || tenantKind === 'supplier' ? supplierTenantId : null,
});
