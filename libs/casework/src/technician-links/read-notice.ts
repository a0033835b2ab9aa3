import type { Transaction } from '@sapar/persistence';
import { codeOf, hashOfCode, hashOfLinkToken, linkTokenOf } from './link-token.js';

/** What the mail with a technician's link says. */
export interface TechnicianLinkNotice {
  readonly kind: 'technician-link';
  readonly hostName: string;
  readonly senderName: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly token: string;
}
/** What the mail with the code says; it carries no link, so that whoever reads one mail has half of it. */
export interface TechnicianCodeNotice {
  readonly kind: 'technician-code';
  readonly hostName: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
}

const AROUND = `h.legal_name as "hostName", c.is_demo as "isDemo"`;
// Only the present sending mints its token: a mail of an older one that still waits has nothing left to say.
const MINT = `
  with minted as (update technician_link set token_hash = $3, sent_at = app_now() where id = $1 and round = $2 and revoked_at is null and expires_at > app_now() returning *)
  select ${AROUND}, g.legal_name as "senderName", i.expires_at as "expiresAt" from minted i join visit_case c on c.id = i.case_id join tenant h on h.id = i.host_tenant_id
    join tenant g on g.id = i.made_by_tenant_id`;

type Subject = Readonly<Record<string, string>>;

export async function readTechnicianLinkNotice(
  transaction: Transaction,
  linkKey: Buffer,
  { linkId = '', round = '0' }: Subject,
): Promise<readonly TechnicianLinkNotice[]> {
  const token = linkTokenOf(linkKey, linkId, Number(round));
  const row = await transaction.first<Omit<TechnicianLinkNotice, 'kind' | 'token'>>(MINT, [
    ...[linkId, Number(round), hashOfLinkToken(token)],
  ]);
  return row === undefined ? [] : [{ kind: 'technician-link', ...row, token }];
}

const ROUND = 'select round from technician_link where id = $1';
const CODE = `
  with minted as (update technician_link set code_hash = $3 where id = $1 and code_id = $2 and revoked_at is null and code_expires_at > app_now() and code_tries < 5 returning *)
  select ${AROUND}, i.code_expires_at as "expiresAt" from minted i join visit_case c on c.id = i.case_id join tenant h on h.id = i.host_tenant_id`;

/** A mail that waited past its ten minutes has nothing left to say. */
export async function readTechnicianCodeNotice(
  transaction: Transaction,
  linkKey: Buffer,
  { linkId = '', codeId = '' }: Subject,
): Promise<readonly TechnicianCodeNotice[]> {
  const link = await transaction.first<{ readonly round: number }>(ROUND, [linkId]);
  const code = codeOf(linkKey, codeId);
  const token = linkTokenOf(linkKey, linkId, link?.round ?? 0);
  const row = await transaction.first<Omit<TechnicianCodeNotice, 'kind' | 'code'>>(CODE, [
    ...[linkId, codeId, hashOfCode(token, codeId, code)],
  ]);
  return row === undefined ? [] : [{ kind: 'technician-code', ...row, code }];
}
