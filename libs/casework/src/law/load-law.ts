import { createHash } from 'node:crypto';
import type { UnitOfWork } from '@sapar/persistence';
import type { Catalogue, RuleFile } from '@sapar/rule-catalogue';

// One row for each content of a rule: what a closed case was told stays readable. The newest loading is the law in use.
const RULES = `
  insert into legal_rule (rule_id, version, in_force_from, body)
  select row.rule_id, row.version, row.in_force_from, row.body
  from jsonb_to_recordset($1::jsonb) as row (rule_id text, version text, in_force_from date, body jsonb)
  on conflict (rule_id, version) do update set loaded_at = now()
  where legal_rule.loaded_at < (select max(newer.loaded_at) from legal_rule newer where newer.rule_id = legal_rule.rule_id)`;

/** Copies the catalogue into the tables, under the owner's role; a content that is already there keeps its day of loading. */
export async function loadLaw(unitOfWork: UnitOfWork, catalogue: Catalogue): Promise<void> {
  await unitOfWork.run({ tenantId: null, userId: null }, async (transaction) => {
    await transaction.query(RULES, [JSON.stringify(catalogue.rules.flatMap(rowsOf))]);
    for (const year of catalogue.calendars) {
      await transaction.query(
        `insert into working_calendar_year (country, year, version, body) values ($1, $2, $3, $4)
         on conflict (country, year, version) do update set body = excluded.body, loaded_at = now()
         where working_calendar_year.body is distinct from excluded.body`,
        [year.country, year.year, year.version, JSON.stringify(year)],
      );
    }
  });
}

/** A row for each value; its version carries a mark of the file's content. */
function rowsOf(rule: RuleFile) {
  const content = createHash('sha256').update(JSON.stringify(rule)).digest('hex').slice(0, 12);
  return rule.values.map(({ version, inForceFrom }) => ({
    rule_id: rule.id,
    version: `${version}+${content}`,
    in_force_from: inForceFrom,
    body: rule,
  }));
}
