import type { AnswerPage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { LinkPurpose } from './answer-link.js';
import { answerTokenOf, hashOfAnswerToken } from './answer-token.js';

export interface LinkFor {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly caseId: string;
  readonly deadlineId: string;
  readonly deadlineRevision: number;
  readonly recipientKey: string;
  readonly language: string;
}

const LIFE_DAYS = 60;

/** The token of the one link this person has for this question; made on first use. */
export const linkForAnswer = (
  transaction: Transaction,
  linkKey: Buffer,
  link: LinkFor,
  purpose: AnswerPage['purpose'],
): Promise<string> => linkFor(transaction, linkKey, link, { purpose, lifeDays: LIFE_DAYS });

const KNOWN =
  'select id from action_link where deadline_id = $1 and deadline_revision = $2 and purpose = $3 and recipient_key = $4';
const INSERT = `
  insert into action_link (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, purpose, recipient_key, user_id, technician_id,
    contact_id, token_hash, language, expires_at, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::timestamptz + make_interval(days => $15), $14)`;

/** One link a purpose, revision and person, so that every mail carries the same one. */
export async function linkFor(
  transaction: Transaction,
  linkKey: Buffer,
  link: LinkFor,
  { purpose, lifeDays }: { readonly purpose: LinkPurpose; readonly lifeDays: number },
): Promise<string> {
  const { deadlineId, deadlineRevision, recipientKey } = link;
  const known = await transaction.first<{ id: string }>(KNOWN, [deadlineId, deadlineRevision, purpose, recipientKey]);
  if (known !== undefined) return answerTokenOf(linkKey, known.id);
  const id = uuidv7();
  const token = answerTokenOf(linkKey, id);
  const [kind, personId] = recipientKey.split(':');
  await transaction.query(INSERT, [
    ...[id, link.hostTenantId, link.supplierTenantId, link.caseId, deadlineId, deadlineRevision, purpose, recipientKey],
    ...[
      kind === 'user' ? personId : null,
      kind === 'technician' ? personId : null,
      kind === 'contact' ? personId : null,
    ],
    ...[hashOfAnswerToken(token), link.language, transaction.now, lifeDays],
  ]);
  return token;
}
