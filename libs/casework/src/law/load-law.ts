import type { UnitOfWork } from '@sapar/persistence';
import type { Catalogue } from '@sapar/rule-catalogue';

/** Copies the catalogue into the tables, under the owner's role; a version that is already there keeps its day of loading. */
export async function loadLaw(unitOfWork: UnitOfWork, catalogue: Catalogue): Promise<void> {
  await unitOfWork.run({ tenantId: null, userId: null }, async (transaction) => {
    for (const rule of catalogue.rules) {
      for (const value of rule.values) {
        await transaction.query(
          `insert into legal_rule (rule_id, version, in_force_from, body) values ($1, $2, $3, $4)
           on conflict (rule_id, version) do update set body = excluded.body, in_force_from = excluded.in_force_from, loaded_at = now()
           where legal_rule.body is distinct from excluded.body`,
          [rule.id, value.version, value.inForceFrom, JSON.stringify(rule)],
        );
      }
    }
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
