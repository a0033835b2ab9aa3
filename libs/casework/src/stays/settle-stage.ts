import type { Transaction } from '@sapar/persistence';

/** Who is in the country by the last entry has arrived, who left it has left, who has none is planned; `notified` is read from the deadline. */
const STAGE = `
  update visit_case c set version = c.version + 1,
    stage = case when not exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null) then 'planned'
      when (select s.left_on from stay s where s.case_id = c.id and s.deleted_at is null order by s.entered_on desc, s.ordinal desc limit 1) is null
      then 'arrived' else 'left' end
  where c.id = $1`;

/** A case whose stays have changed is no longer the one that was closed. */
const REOPEN = `update case_end set undone_at = $2, version = version + 1 where case_id = $1 and kind = 'closed' and undone_at is null`;

/** The step inside a transaction: the stage of a case as its last stay has it. */
export async function settleStage(transaction: Transaction, caseId: string): Promise<void> {
  await transaction.query(STAGE, [caseId]);
  await transaction.query(REOPEN, [caseId, transaction.now]);
}
