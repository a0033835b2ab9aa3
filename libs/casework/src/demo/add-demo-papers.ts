import {
  NewApplication,
  NewContract,
  NewEquipment,
  NewMissionParty,
  NewPassport,
  NewPost,
  NewVisa,
  NewWorkOrder,
} from '@sapar/contracts';
import { addDays } from '@sapar/domain';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { addPaper } from '../papers/add-paper.js';
import { CONTRACT } from '../papers/nouns/contract.js';
import { EQUIPMENT } from '../papers/nouns/equipment.js';
import { MISSION_PARTY } from '../papers/nouns/mission-party.js';
import { PASSPORT } from '../papers/nouns/passport.js';
import { POST } from '../papers/nouns/post.js';
import { VISA } from '../papers/nouns/visa.js';
import { VISA_APPLICATION } from '../papers/nouns/visa-application.js';
import { WORK_ORDER } from '../papers/nouns/work-order.js';
import type { PaperNoun } from '../papers/paper-noun.js';
import type { DemoHouse } from './demo-house.js';

const CASE = `
  select c.id, c.mission_id as "missionId" from visit_case c join mission m on m.id = c.mission_id
  where c.technician_id = $1 and c.deleted_at is null order by m.planned_from_on desc limit 1`;

/** Papers of one running mission: what the two companies signed, the machine, a renewed passport and an application. */
export async function addDemoPapers(casework: Casework, { host, time, technicianIds }: DemoHouse): Promise<void> {
  const day = (days: number) => addDays(time.today, days);
  const add = (noun: PaperNoun, parentId: string, facts: object) =>
    addPaper(casework, host, noun, parentId, facts as Readonly<Record<string, unknown>>);
  const [deniz, giulia] = [found(technicianIds.get('deniz')), found(technicianIds.get('giulia'))];
  const { id: caseId, missionId } = await casework.unitOfWork.run(scopeOf(host), async (transaction) =>
    found(await transaction.first<{ id: string; missionId: string }>(CASE, [giulia])),
  );
  const signed = { kind: 'service', number: 'SC-2026/14 (demo)', signedOn: day(-200), endsOn: day(165) };
  const contract = await add(CONTRACT, missionId, NewContract.parse(signed));
  const underIt = { contractId: contract.id };
  await add(WORK_ORDER, missionId, NewWorkOrder.parse({ ...underIt, number: 'WO-118 (demo)', clause: '§ 4' }));
  const cell = { ...underIt, name: 'KR 210 robot cell (demo)', maker: 'Kessel Robotik', serialNumber: '4471-20' };
  await add(EQUIPMENT, missionId, NewEquipment.parse(cell));
  const hotel = { role: 'housing', name: 'Hotel Ak Zhaiyk (demo)', contact: '+7 7122 00 00 00' };
  await add(MISSION_PARTY, missionId, NewMissionParty.parse(hotel));
  const old = { number: 'C01X00T11', country: 'DE', isMain: false, issuedOn: day(-3500), expiresOn: day(152) };
  const passport = await add(PASSPORT, deniz, NewPassport.parse(old));
  const visa = { kind: 'sticker', category: 'B2', entries: 'multiple', validFromOn: day(-120), validToOn: day(60) };
  await add(VISA, deniz, NewVisa.parse({ ...visa, passportId: passport.id, note: 'Demo' }));
  const post = await add(POST, host.tenantId, NewPost.parse(postOf(day(-190))));
  const asked = { category: 'B2', entries: 'multiple', postId: post.id, state: 'lodged', lodgedOn: day(-9) };
  await add(
    VISA_APPLICATION,
    caseId,
    NewApplication.parse({ ...asked, appointmentOn: day(-9), appointmentTime: '09:30' }),
  );
}

const postOf = (checkedOn: string) => ({
  ...{ name: 'Embassy in Rome (demo)', country: 'IT', city: 'Rome', jurisdiction: 'Italy, Malta', processingDays: 10 },
  ...{ documents: 'Application form\nPhoto 3.5 × 4.5\nNumber of the invitation', appointmentWay: 'By e-mail' },
  ...{ source: 'made up for the demo', checkedOn },
});
