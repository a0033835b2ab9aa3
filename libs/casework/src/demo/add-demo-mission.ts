import { NewMission, NewSite, NewTechnician } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { addSite } from '../companies/companies.queries.js';
import { addMission } from '../missions/add-mission.js';
import { addTechnician } from '../technicians/add-technician.js';
import { addDemoVisit } from './add-demo-visit.js';
import { DEMO_SUPPLIER } from './demo-facts.js';
import type { DemoHouse } from './demo-house.js';
import { DEMO_SITES, type DemoMission } from './demo-missions.js';
import { DEMO_PEOPLE, type DemoPersonName } from './demo-people.js';
import { onDay, type DemoTime } from './demo-time.js';

/** Enters the sites and the technicians that the missions name. */
export async function openDemoHouse(casework: Casework, host: Actor, time: DemoTime): Promise<DemoHouse> {
  const siteIds = new Map<string, string>();
  for (const [key, { name, address, addressCyrillic, migrationUnit }] of Object.entries(DEMO_SITES)) {
    const site = NewSite.parse({ name, address, addressCyrillic, migrationUnit });
    siteIds.set(key, (await addSite(casework, host, site)).id);
  }
  const technicianIds = new Map<DemoPersonName, string>();
  for (const [key, person] of Object.entries(DEMO_PEOPLE)) {
    const facts = NewTechnician.parse({ ...person, supplierTenantId: DEMO_SUPPLIER.id });
    technicianIds.set(key as DemoPersonName, await addTechnician(casework, host, facts));
  }
  return { host, time, siteIds, technicianIds };
}

/** A mission with its visits; `opening` is the casework of the day on which it was entered. */
export async function addDemoMission(
  opening: Casework,
  casework: Casework,
  house: DemoHouse,
  { site, visits, fromOn, toOn, ...facts }: DemoMission,
): Promise<void> {
  const mission = NewMission.parse({
    ...facts,
    supplierTenantId: DEMO_SUPPLIER.id,
    siteId: house.siteIds.get(site),
    plannedFromOn: onDay(house.time, fromOn),
    plannedToOn: onDay(house.time, toOn),
  });
  const { id: missionId } = await addMission(opening, house.host, mission);
  for (const visit of visits) await addDemoVisit(opening, casework, house, { missionId, visit, ...DEMO_SITES[site] });
}
