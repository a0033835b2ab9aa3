import { NewCase, NewMission, NewTechnician, RecordArrival, ROLE_PERMISSIONS } from '@sapar/contracts';
import { addDays, calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { addCase } from '../cases/add-case.js';
import type { Casework } from '../casework.js';
import { addSite } from '../companies/companies.queries.js';
import { addMission } from '../missions/add-mission.js';
import { hashPassword } from '../sessions/passwords.js';
import { recordArrival } from '../stays/record-arrival.js';
import { addTechnician } from '../technicians/add-technician.js';
import { DEMO_COMPANIES, DEMO_PASSWORD, DEMO_PEOPLE, type DemoCompany } from './demo-facts.js';

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly company: string;
}

/** Loads two companies and a running mission whose dates stand around today; a second call changes nothing. */
export async function loadDemo(casework: Casework): Promise<readonly DemoLogin[]> {
  const [host, supplier] = DEMO_COMPANIES;
  const isThere = await casework.unitOfWork.run(
    { tenantId: host.id, userId: null },
    async (transaction) => (await transaction.query('select 1 from tenant where id = $1', [host.id])).length > 0,
  );
  if (!isThere) {
    for (const company of DEMO_COMPANIES) await addCompany(casework, company);
    await casework.unitOfWork.run({ tenantId: host.id, userId: host.userId }, (transaction) =>
      transaction.insert('partnership', {
        id: uuidv7(),
        hostTenantId: host.id,
        supplierTenantId: supplier.id,
        createdAt: transaction.now,
      }),
    );
    await openMission(casework, actorOf(host), supplier.id);
  }
  return DEMO_COMPANIES.map(({ email, name }) => ({ email, password: DEMO_PASSWORD, company: name }));
}

async function addCompany(
  { unitOfWork }: Casework,
  { id, userId, kind, name, nameCyrillic, bin, country, zone, language, person, email }: DemoCompany,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await unitOfWork.run({ tenantId: id, userId }, async (transaction) => {
    const createdAt = transaction.now;
    await transaction.insert('tenant', {
      id,
      legalName: name,
      legalNameCyrillic: nameCyrillic,
      bin,
      country,
      kind,
      timeZone: zone,
      language,
      isDemo: true,
      createdAt,
    });
    await transaction.insert('tenant_setting', { tenantId: id });
    await transaction.insert('user_account', { id: userId, email, passwordHash, name: person, language, createdAt });
    await transaction.insert('membership', { id: uuidv7(), tenantId: id, userId, role: 'coordinator', createdAt });
  });
}

const actorOf = ({ id, kind, userId, language }: DemoCompany): Actor => ({
  sessionId: userId,
  userId,
  tenantId: id,
  tenantKind: kind,
  role: 'coordinator',
  permissions: ROLE_PERMISSIONS.coordinator,
  language,
});

async function openMission(casework: Casework, host: Actor, supplierTenantId: string): Promise<void> {
  const today = await casework.unitOfWork.run({ tenantId: null, userId: null }, (transaction) =>
    Promise.resolve(calendarDateIn(KAZAKHSTAN_ZONE, transaction.now)),
  );
  const site = await addSite(casework, host, {
    name: 'Atyrau workshop',
    address: 'Atyrau, Azattyq Ave 12',
    addressCyrillic: 'г. Атырау, пр. Азаттык, 12',
    migrationUnit: 'Migration service of Atyrau, Mon–Fri 09:00–18:00',
  });
  const mission = await addMission(
    casework,
    host,
    NewMission.parse({
      supplierTenantId,
      siteId: site.id,
      title: 'Robot cell of line 3, commissioning (demo)',
      equipment: 'KR 210 robot cell, s/n 4471-20 (demo)',
      purpose: 'commissioning',
      contractReference: 'SC-2026/14, § 4',
      plannedFromOn: addDays(today, -9),
      plannedToOn: addDays(today, 21),
    }),
  );
  for (const { arrivedDaysAgo, plannedInDays, basis, ...person } of DEMO_PEOPLE) {
    const technicianId = await addTechnician(casework, host, NewTechnician.parse({ ...person, supplierTenantId }));
    const planned = addDays(today, plannedInDays ?? 0 - (arrivedDaysAgo ?? 0));
    const caseId = await addCase(
      casework,
      host,
      mission.id,
      NewCase.parse({ technicianId, basis, plannedArrivalOn: planned, ...visaAround(today, basis) }),
    );
    if (arrivedDaysAgo === undefined) continue;
    await recordArrival(
      casework,
      host,
      caseId,
      RecordArrival.parse({
        arrivedOn: planned,
        borderPoint: 'Almaty airport',
        addressOfStay: 'Atyrau, Hotel Ak Zhaiyk, Azattyq Ave 4',
        basis,
      }),
    );
  }
}

const visaAround = (today: CalendarDate, basis: string): Readonly<Record<string, string>> =>
  basis === 'visa' ? { visaValidFromOn: addDays(today, -30), visaValidToOn: addDays(today, 60) } : {};
