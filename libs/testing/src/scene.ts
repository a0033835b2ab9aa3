import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addCase,
  addMission,
  addSite,
  addTechnician,
  hashPassword,
  openDiskFileStore,
  type Actor,
  type Casework,
} from '@sapar/casework';
import { NewCase, NewMission, NewTechnician, RecordArrival, ROLE_PERMISSIONS } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import { createTestDatabase, type TestDatabase } from './database.js';

/** Two companies that work together, one that does not, the law loaded, and a clock that a spec sets. */
export interface Scene {
  readonly database: TestDatabase;
  readonly casework: Casework;
  readonly host: Actor;
  readonly supplier: Actor;
  readonly otherHost: Actor;
  /** A mission of the host with one technician of the supplier; answers the case. */
  openCase(changes?: Readonly<Record<string, string>>): Promise<string>;
  setClock(moment: string): Promise<void>;
  close(): Promise<void>;
}

export const SCENE_EMAIL = 'aliya@dala-industry.example';
export const SCENE_PASSWORD = 'a long demo password';

export const arrivalOn = (arrivedOn: string, changes: Readonly<Record<string, string>> = {}): RecordArrival =>
  RecordArrival.parse({
    arrivedOn,
    borderPoint: 'Almaty airport',
    addressOfStay: 'Atyrau, Hotel Ak Zhaiyk',
    basis: 'visa',
    ...changes,
  });

const actorOf = (tenantKind: 'host' | 'supplier'): Actor => ({
  sessionId: uuidv7(),
  userId: uuidv7(),
  tenantId: uuidv7(),
  tenantKind,
  role: 'coordinator',
  permissions: ROLE_PERMISSIONS.coordinator,
  language: 'ru',
});

export async function openScene(): Promise<Scene> {
  const database = await createTestDatabase('law');
  const masterKey = randomBytes(32);
  const filesFolder = await mkdtemp(join(tmpdir(), 'sapar-spec-'));
  const casework = { unitOfWork: database.unitOfWork, masterKey, files: openDiskFileStore(filesFolder, masterKey) };
  const [host, supplier, otherHost] = [actorOf('host'), actorOf('supplier'), actorOf('host')];
  const passwordHash = await hashPassword(SCENE_PASSWORD);
  await addCompany(database, host, 'Dala Industry LLP', { email: SCENE_EMAIL, passwordHash });
  await addCompany(database, supplier, 'Kessel Robotik GmbH', { email: 'hr@kessel.example', passwordHash });
  await addCompany(database, otherHost, 'Other LLP', { email: 'other@other.example', passwordHash });
  await database.admin.query(
    'insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())',
    [uuidv7(), host.tenantId, supplier.tenantId],
  );
  return {
    database,
    casework,
    host,
    supplier,
    otherHost,
    openCase: (changes = {}) => openCase(casework, host, supplier.tenantId, changes),
    setClock: async (moment) => {
      const { rows } = await database.admin.query<{ shift: string }>(
        'select ($1::timestamptz - now())::text as shift',
        [moment],
      );
      await database.shiftClock(rows[0]?.shift ?? null);
    },
    close: async () => {
      await database.close();
      await rm(filesFolder, { recursive: true });
    },
  };
}

async function addCompany(
  database: TestDatabase,
  actor: Actor,
  name: string,
  { email, passwordHash }: { readonly email: string; readonly passwordHash: string },
): Promise<void> {
  await database.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, async (transaction) => {
    const createdAt = transaction.now;
    await transaction.insert('tenant', {
      id: actor.tenantId,
      legalName: name,
      country: 'KZ',
      kind: actor.tenantKind,
      timeZone: 'Asia/Almaty',
      language: 'ru',
      createdAt,
    });
    await transaction.insert('user_account', {
      id: actor.userId,
      email,
      passwordHash,
      name: 'Aliya Serikova',
      language: 'ru',
      createdAt,
    });
    await transaction.insert('membership', {
      id: uuidv7(),
      tenantId: actor.tenantId,
      userId: actor.userId,
      role: 'coordinator',
      createdAt,
    });
  });
}

async function openCase(
  casework: Casework,
  host: Actor,
  supplierTenantId: string,
  changes: Readonly<Record<string, string>>,
): Promise<string> {
  const site = await addSite(casework, host, { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12' });
  const mission = await addMission(
    casework,
    host,
    NewMission.parse({
      supplierTenantId,
      siteId: site.id,
      title: 'Robot cell',
      equipment: 'KR 210',
      purpose: 'commissioning',
      plannedFromOn: '2026-03-20',
      plannedToOn: '2026-04-10',
    }),
  );
  const technicianId = await addTechnician(
    casework,
    host,
    NewTechnician.parse({
      supplierTenantId,
      surname: 'MÜLLER-ŞAHİN',
      givenNames: 'DENIZ',
      citizenship: 'DE',
      passportNumber: 'C01X00T47',
    }),
  );
  return addCase(
    casework,
    host,
    mission.id,
    NewCase.parse({
      technicianId,
      basis: 'visa',
      visaValidFromOn: '2026-03-01',
      visaValidToOn: '2026-05-30',
      ...changes,
    }),
  );
}
