import type { LastVisit } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';

const VISITS = `
  select "technicianId", "missionReference", "missionTitle", "enteredOn", "leftOn", "addressOfStay" from (
    select c.technician_id as "technicianId", m.reference as "missionReference", m.title as "missionTitle", y.entered_on as "enteredOn", y.left_on as "leftOn",
      y.address_of_stay as "addressOfStay", row_number() over (partition by c.technician_id order by y.entered_on desc, y.id desc) as place
    from stay y join visit_case c on c.id = y.case_id join mission m on m.id = c.mission_id
    where c.technician_id = any($1::uuid[]) and y.deleted_at is null and c.deleted_at is null) visit
  where place <= 10 order by "technicianId", place`;

type VisitRow = LastVisit & { readonly technicianId: string };

/** Up to ten visits of each person, newest first; row-level security leaves out other companies' missions. */
export async function lastVisitsOf(
  transaction: Transaction,
  technicianIds: readonly string[],
): Promise<ReadonlyMap<string, LastVisit[]>> {
  const rows = await transaction.query<VisitRow>(VISITS, [[...technicianIds]]);
  const visits = new Map<string, LastVisit[]>();
  for (const { technicianId, ...visit } of rows) visits.set(technicianId, [...(visits.get(technicianId) ?? []), visit]);
  return visits;
}
