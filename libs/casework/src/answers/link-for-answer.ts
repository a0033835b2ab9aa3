import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { answerTokenOf, hashOfAnswerToken } from './answer-token.js';

export interface AnswerLinkFor {
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
export async function linkForAnswer(transaction: Transaction, linkKey: Buffer, link: AnswerLinkFor): Promise<string> {
  const known = await transaction.first<{ id: string }>(
    `select id from action_link where deadline_id = $1 and deadline_revision = $2 and purpose = 'arrival-question' and recipient_key = $3`,
    [link.deadlineId, link.deadlineRevision, link.recipientKey],
  );
  if (known !== undefined) return answerTokenOf(linkKey, known.id);
  const id = uuidv7();
  const token = answerTokenOf(linkKey, id);
  const [kind, personId] = link.recipientKey.split(':');
  await transaction.query(
    `insert into action_link (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, purpose, recipient_key, user_id, technician_id,
       token_hash, language, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, 'arrival-question', $7, $8, $9, $10, $11, $12::timestamptz + interval '${String(LIFE_DAYS)} days', $12)`,
    [
      ...[id, link.hostTenantId, link.supplierTenantId, link.caseId, link.deadlineId, link.deadlineRevision],
      ...[link.recipientKey, kind === 'user' ? personId : null, kind === 'technician' ? personId : null],
      ...[hashOfAnswerToken(token), link.language, transaction.now],
    ],
  );
  return token;
}
