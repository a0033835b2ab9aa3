import { addCase, addMission, addSite, addTechnician, recordArrival } from '@sapar/casework';
import { NewCase, NewMission, NewSite, NewTechnician } from '@sapar/contracts';
import { arrivalOn, type Scene } from './scene.js';

/** Somebody who has arrived, with the notification that is now due. */
export interface Traveller {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly notificationId: string;
}

/** A person of the scene's supplier, arrived at the scene's host; the site has a migration unit. */
export async function addTraveller(
  { casework, host, supplier, database }: Scene,
  arrivedOn: string,
  person: Readonly<Record<string, string>> = {},
): Promise<Traveller> {
  const site = await addSite(
    casework,
    host,
    NewSite.parse({
      name: 'Works',
      address: 'Atyrau, Azattyq 12',
      migrationUnit: 'Atyrau, Abay 5, Mon–Fri 09:00–18:00',
    }),
  );
  const mission = await addMission(
    casework,
    host,
    NewMission.parse({
      ...{ supplierTenantId: supplier.tenantId, siteId: site.id, title: 'Robot cell', equipment: 'KR 210' },
      ...{ purpose: 'commissioning', plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' },
    }),
  );
  const technicianId = await addTechnician(
    casework,
    host,
    NewTechnician.parse({
      ...{ supplierTenantId: supplier.tenantId, surname: 'MÜLLER-ŞAHİN', givenNames: 'DENIZ', citizenship: 'DE' },
      ...{ passportNumber: 'C01X00T47', ...person },
    }),
  );
  const facts = NewCase.parse({
    technicianId,
    basis: 'visa',
    visaValidFromOn: '2026-03-01',
    visaValidToOn: '2026-05-30',
  });
  const caseId = await addCase(casework, host, mission.id, facts);
  const { deadline } = await recordArrival(casework, host, caseId, arrivalOn(arrivedOn));
  const { rows } = await database.admin.query<{ id: string }>(
    'select id from migration_notification where deadline_id = $1',
    [deadline.id],
  );
  return { caseId, deadlineId: deadline.id, notificationId: rows[0]?.id ?? '' };
}
