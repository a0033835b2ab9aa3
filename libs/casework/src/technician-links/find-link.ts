import type { TechnicianLinkPage } from '@sapar/contracts';
import { maskEmail } from '@sapar/domain';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { hashOfLinkToken } from './link-token.js';

/** The link behind a token: whose it is, and where its code goes. */
export interface FoundLink {
  readonly id: string;
  readonly tenantId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly caseId: string;
  readonly technicianId: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: TechnicianLinkPage['language'];
  readonly hostName: string;
  readonly isDemo: boolean;
  readonly isOpen: boolean;
}

const LINK = `
  select id, tenant_id as "tenantId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", case_id as "caseId", technician_id as "technicianId",
    name, email, language, host_name as "hostName", is_demo as "isDemo", is_open as "isOpen"
  from technician_link_by($1)`;

/** Finds it by the token alone; an unknown token is told nothing. */
export async function findTechnicianLink({ unitOfWork }: Casework, token: string): Promise<FoundLink> {
  const [link] = await unitOfWork.ask<FoundLink>('technician-link', LINK, [hashOfLinkToken(token)]);
  return found(link);
}

/** The same for an act: a link that has ended is good for none. */
export async function findOpenLink(casework: Casework, token: string): Promise<FoundLink & { readonly email: string }> {
  const link = await findTechnicianLink(casework, token);
  if (!link.isOpen) throw new CaseworkError('visit-link-ended');
  const { email } = link;
  if (email === null) throw new CaseworkError('no-own-address');
  return { ...link, email };
}

/** The bearer of a link acts within the company that sent it, and is no member of it. */
export const scopeOfTechnicianLink = ({ tenantId }: Pick<FoundLink, 'tenantId'>) => ({ tenantId, userId: null });

/** Shows where a code would go; changes and sends nothing, however often it is opened. */
export async function openTechnicianPage(casework: Casework, token: string): Promise<TechnicianLinkPage> {
  const { hostName, email, language, isDemo, isOpen } = await findTechnicianLink(casework, token);
  const emailMasked = isOpen && email !== null ? maskEmail(email) : null;
  return { hostName, emailMasked, language, isDemo, state: isOpen ? 'open' : 'ended' };
}
