import { createHash } from 'node:crypto';
import { companyScope, type Ledger } from '../reminders/ledger.js';
import { readChain, type ChainLink } from './read-chain.js';

export type JournalFault =
  /** A position is missing: links were taken out. */
  | { readonly kind: 'gap'; readonly position: number }
  /** The line of a link is not there any more. */
  | { readonly kind: 'line-missing'; readonly position: number; readonly eventId: string }
  /** Line, link or the link before it are not what they were. */
  | { readonly kind: 'changed'; readonly position: number; readonly eventId: string }
  /** A line that no link holds. */
  | { readonly kind: 'unchained'; readonly eventId: string };

export interface JournalReport {
  readonly tenantId: string;
  readonly length: number;
  /** The last hash: noted elsewhere, it later shows whether the end of the chain was cut off. */
  readonly head: string | null;
  /** The first broken link, or null. */
  readonly fault: JournalFault | null;
}

/** The hash of a link, computed here anew and not by the database that is being judged. */
export const hashOfLink = (previous: Buffer, content: string): Buffer =>
  createHash('sha256').update(previous).update(content, 'utf8').digest();

/** Walks a company's chain from the first line to the last and names the first link that does not hold. */
export async function verifyJournal(ledger: Pick<Ledger, 'unitOfWork'>, tenantId: string): Promise<JournalReport> {
  let previous = Buffer.alloc(0);
  let length = 0;
  for await (const link of readChain(ledger, tenantId)) {
    const fault = faultOf(link, length + 1, previous);
    if (fault !== null) return { tenantId, length, head: headOf(previous), fault };
    previous = Buffer.from(link.hash);
    length += 1;
  }
  return { tenantId, length, head: headOf(previous), fault: await findUnchained(ledger, tenantId) };
}

function faultOf(link: ChainLink, expected: number, previous: Buffer): JournalFault | null {
  if (link.position !== expected) return { kind: 'gap', position: expected };
  const { position, eventId } = link;
  if (link.content === null) return { kind: 'line-missing', position, eventId };
  return hashOfLink(previous, link.content).equals(link.hash) ? null : { kind: 'changed', position, eventId };
}

const headOf = (hash: Buffer): string | null => (hash.length === 0 ? null : hash.toString('hex'));

const UNCHAINED = `
  select e.id from event e where app_tenant() in (e.host_tenant_id, e.supplier_tenant_id)
    and not exists (select 1 from journal_link l where l.event_id = e.id and l.tenant_id = app_tenant()) order by e.id limit 1`;

async function findUnchained(
  { unitOfWork }: Pick<Ledger, 'unitOfWork'>,
  tenantId: string,
): Promise<JournalFault | null> {
  const row = await unitOfWork.run(companyScope(tenantId), (transaction) =>
    transaction.first<{ id: string }>(UNCHAINED),
  );
  return row === undefined ? null : { kind: 'unchained', eventId: row.id };
}
