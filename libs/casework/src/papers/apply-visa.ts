import type { Transaction } from '@sapar/persistence';
import { lockCase, hasStay, sidesOf, type CaseRow } from '../cases/lock-case.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';

type VisaFacts = Pick<CaseRow, 'visaCategory' | 'visaEntries' | 'visaStayDays' | 'visaValidFromOn' | 'visaValidToOn'>;
interface VisaRow extends VisaFacts {
  readonly isLive: boolean;
}

const VISA = `
  select v.category as "visaCategory", v.entries as "visaEntries", v.stay_days as "visaStayDays", v.valid_from_on as "visaValidFromOn", v.valid_to_on as "visaValidToOn",
    v.deleted_at is null and v.state <> 'annulled' and v.kind <> 'exit' and coalesce(p.state, 'held') not in ('lost','stolen') as "isLive"
  from visa v left join passport p on p.id = v.passport_id where v.id = $1`;
const CASES = 'select id from visit_case where visa_id = $1 and deleted_at is null order by id';
const NONE: VisaFacts = {
  ...{ visaCategory: null, visaEntries: null, visaStayDays: null, visaValidFromOn: null, visaValidToOn: null },
};

/**
 * The step inside a transaction after a visa, or the passport it is in, has changed: its cases carry what it says now, so
 * that day counter and dates follow. Dead, it leaves a case whose visit has not begun; a stay that began on it keeps it.
 */
export async function applyVisa(transaction: Transaction, visaId: string): Promise<void> {
  const visa = await transaction.first<VisaRow>(VISA, [visaId]);
  for (const { id } of await transaction.query<{ id: string }>(CASES, [visaId])) {
    const row = await lockCase(transaction, id);
    const isKept = visa !== undefined && (visa.isLive || (await hasStay(transaction, id)));
    await carry(transaction, row, isKept ? factsOf(visa) : NONE, { visaId });
  }
}

/** Which visits travel on a visa; a case that leaves it is without one. */
export async function linkVisa(transaction: Transaction, visaId: string, cases: readonly CaseRow[]): Promise<void> {
  const linked = await transaction.query<{ id: string }>(CASES, [visaId]);
  for (const { id } of linked)
    if (!cases.some((one) => one.id === id))
      await carry(transaction, await lockCase(transaction, id), NONE, { visaId: null });
  for (const row of cases)
    if (!linked.some(({ id }) => id === row.id))
      await transaction.update('visit_case', row.id, row.version, { visaId });
  await applyVisa(transaction, visaId);
}

const factsOf = ({ visaCategory, visaEntries, visaStayDays, visaValidFromOn, visaValidToOn }: VisaRow): VisaFacts => ({
  ...{ visaCategory, visaEntries, visaStayDays, visaValidFromOn, visaValidToOn },
});

async function carry(
  transaction: Transaction,
  row: CaseRow,
  facts: VisaFacts,
  link: { readonly visaId: string | null },
): Promise<void> {
  const names = Object.keys(facts) as (keyof VisaFacts)[];
  const changed = names.filter((name) => row[name] !== facts[name]);
  if (changed.length === 0 && link.visaId !== null) return;
  await transaction.update('visit_case', row.id, row.version, { ...facts, ...link });
  await judgeQuestions(transaction, row);
  await settleDates(transaction, row.id, 'visa-changed');
  await appendEvent(transaction, {
    ...{ ...sidesOf(row), caseId: row.id, act: 'case-changed', subjectType: 'case', subjectId: row.id },
    before: Object.fromEntries(changed.map((name) => [name, row[name]])),
    after: Object.fromEntries(changed.map((name) => [name, facts[name]])),
  });
}
