import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { hashPassword } from '../sessions/passwords.js';
import {
  DEMO_DEPUTY,
  DEMO_HOST,
  DEMO_LAWYER,
  DEMO_MANAGER,
  DEMO_OWNER,
  DEMO_PASSWORD,
  type DemoCompany,
  type DemoMember,
} from './demo-facts.js';

/** A company with the one person who works there from the start. */
export async function addDemoCompany(casework: Casework, company: DemoCompany): Promise<void> {
  const { id, kind, name, nameCyrillic, bin, country, zone, founder } = company;
  await casework.unitOfWork.run({ tenantId: id, userId: founder.userId }, async (transaction) => {
    const facts = { id, legalName: name, legalNameCyrillic: nameCyrillic, bin, country, kind, timeZone: zone };
    await transaction.insert('tenant', {
      ...facts,
      language: founder.language,
      isDemo: true,
      createdAt: transaction.now,
    });
    await transaction.insert('tenant_setting', { tenantId: id });
  });
  await addMember(casework, company, founder);
}

/** Manager, deputy, lawyer and owner of the host join, and the coordinator names who stands in. */
export async function addColleagues(casework: Casework): Promise<void> {
  for (const colleague of [DEMO_DEPUTY, DEMO_MANAGER, DEMO_LAWYER, DEMO_OWNER])
    await addMember(casework, DEMO_HOST, colleague);
  await casework.unitOfWork.run({ tenantId: DEMO_HOST.id, userId: DEMO_HOST.founder.userId }, (transaction) =>
    transaction.query('update membership set deputy_user_id = $3 where tenant_id = $1 and user_id = $2', [
      DEMO_HOST.id,
      DEMO_HOST.founder.userId,
      DEMO_DEPUTY.userId,
    ]),
  );
}

async function addMember({ unitOfWork }: Casework, company: DemoCompany, member: DemoMember): Promise<void> {
  const { userId, name, email, phone, language, role, signsIn } = member;
  const passwordHash = signsIn ? await hashPassword(DEMO_PASSWORD) : null;
  await unitOfWork.run({ tenantId: company.id, userId }, async (transaction) => {
    const createdAt = transaction.now;
    await transaction.insert('user_account', { id: userId, email, passwordHash, name, phone, language, createdAt });
    await transaction.insert('membership', { id: uuidv7(), tenantId: company.id, userId, role, createdAt });
  });
}
