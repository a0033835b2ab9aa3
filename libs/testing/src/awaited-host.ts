import {
  addCase,
  addHostContact,
  addMission,
  addSite,
  addTechnician,
  claimDelivery,
  inviteCompany,
  markDotSent,
  namePartner,
  recordArrival,
  settleDelivery,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import {
  NewCase,
  NewCompanyInvite,
  NewHostContact,
  NewMission,
  NewPartner,
  NewSite,
  NewTechnician,
} from '@sapar/contracts';
import { arrivalOn, type Scene } from './scene.js';
import { sendLetters } from './visit-mails.js';

export interface VisitAlone {
  readonly hostTenantId: string;
  readonly missionId: string;
  readonly caseId: string;
  readonly technicianId: string;
}

/** A supplier alone: it names the host, the site and the visit; arrival planned for Fri 20 March 2026. */
export async function addVisitAlone({ casework, supplier }: Scene): Promise<VisitAlone> {
  const partner = NewPartner.parse({ name: 'Kaspi Works LLP', country: 'KZ', language: 'ru' });
  const { id: hostTenantId } = await namePartner(casework, supplier, partner);
  const site = NewSite.parse({ hostTenantId, name: 'Works', address: 'Atyrau', migrationUnit: 'Atyrau, Abay 5' });
  const { id: siteId } = await addSite(casework, supplier, site);
  const facts = { hostTenantId, siteId, title: 'x', equipment: 'x', purpose: 'repair' };
  const days = { plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
  const { id: missionId } = await addMission(casework, supplier, NewMission.parse({ ...facts, ...days }));
  const person = { surname: 'MÜLLER-ŞAHİN', givenNames: 'DENIZ', citizenship: 'DE', passportNumber: 'C01X00T47' };
  const technicianId = await addTechnician(casework, supplier, NewTechnician.parse(person));
  const visa = { visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30', plannedArrivalOn: '2026-03-20' };
  const caseId = await addCase(casework, supplier, missionId, NewCase.parse({ technicianId, basis: 'visa', ...visa }));
  return { hostTenantId, missionId, caseId, technicianId };
}

/** Somebody at that host who has no account. */
export const addContactOf = ({ casework, supplier }: Scene, missionId: string, changes: object = {}) =>
  addHostContact(
    casework,
    supplier,
    missionId,
    NewHostContact.parse({
      ...{ name: 'Gulnara', email: 'gulnara@kaspi.example', language: 'ru', phone: '+7 700', ...changes },
    }),
  );

/** Arrived on Fri 20 March; 21 to 25 March are days off, and the day of arrival counts: 20, 26, 27. The last day is Fri 27 March. */
export async function arriveAlone(scene: Scene, ledger: OpenLedger): Promise<VisitAlone & { readonly token: string }> {
  const visit = await addVisitAlone(scene);
  await addContactOf(scene, visit.missionId);
  await scene.setClock('2026-03-20T08:00:00Z');
  await recordArrival(scene.casework, scene.supplier, visit.caseId, arrivalOn('2026-03-20'));
  await scene.setClock('2026-03-20T08:01:00Z');
  const sent = await sendLetters(ledger);
  const mail = sent.find(({ caseId, threshold }) => caseId === visit.caseId && threshold === 'arrival');
  return { ...visit, token: mail?.contactToken ?? '' };
}

/** Asks the host to join; answers the token of the mail. */
export async function inviteAwaitedHost(scene: Scene, ledger: OpenLedger, missionId: string): Promise<string> {
  const invite = NewCompanyInvite.parse({ email: `owner-${missionId}@kaspi.example`, language: 'ru' });
  await inviteCompany(scene.casework, scene.supplier, missionId, invite);
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const mail = await claimDelivery(ledger, tenantId, id);
      const token = mail?.invites[0]?.token;
      if (mail === null || token === undefined || !(await markDotSent(ledger, mail))) continue;
      await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
      return token;
    }
  throw new Error('no invitation was mailed');
}
