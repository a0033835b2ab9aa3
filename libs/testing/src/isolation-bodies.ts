import { addCost, addIncident, addMessage, markMessagesRead } from '@sapar/casework';
import { NewCost, NewIncident, NewMessage, type ReminderSettings } from '@sapar/contracts';
import { addContactOf, addVisitAlone } from './awaited-host.js';
import type { Scene } from './scene.js';

/** A policy that says nothing: whole, and of no effect. */
export const SILENT_SETTINGS: ReminderSettings = {
  ...{ daysBefore: [], lastDayHours: [], daysAfter: [], weeksAfter: 0, cap: 1, alsoTo: [], ladder: [] },
  ...{ window: { from: '08:00', to: '20:00', zone: null }, form: 'single' },
};

/** A small payment for one case. */
const costFor = (caseId: string) => ({
  ...{ kind: 'ticket', bearer: 'host', paidBy: 'host', currency: 'KZT', amount: 7, paidOn: '2026-03-01' },
  shares: [{ caseId }],
});

/** A breach of personal data, and whom it concerns. */
const INCIDENT = { title: 'x', foundOn: '2026-03-26', dataKinds: ['names'] };
const incidentAbout = (technicianId: string) => ({ ...INCIDENT, technicianIds: [technicianId] });
export async function addBreach({ casework, host }: Scene, technicianId: string): Promise<void> {
  await addIncident(casework, host, NewIncident.parse(incidentAbout(technicianId)));
}

/** The breach, and a visit that the supplier runs alone with its contact at the host: ids to walk with. */
export async function addBreachAndContact(scene: Scene, technicianId: string): Promise<void> {
  await addBreach(scene, technicianId);
  await addContactOf(scene, (await addVisitAlone(scene)).missionId);
}

/** A lost payment for the case, and something said about it to both companies and read by who said it. */
export async function addCostAndWords({ casework, host }: Scene, caseId: string, note = 'x'): Promise<void> {
  const lost = { shares: [{ caseId, isLost: true, lostRequest: note }] };
  const cost = { ...costFor(caseId), ...lost, note, receiptNumber: note, paymentNumber: note };
  await addCost(casework, host, NewCost.parse(cost));
  const said = NewMessage.parse({ scope: 'both', body: note, mentions: [host.userId] });
  const { createdAt: readUntil } = await addMessage(casework, host, caseId, said);
  await markMessagesRead(casework, host, caseId, { readUntil });
}

/** Somebody at a host that has not joined. */
const HOST_CONTACT = { name: 'X Y', email: 'x@host.example', language: 'en' } as const;

type BodyOf = (id: string) => Readonly<Record<string, unknown>>;

/** Bodies that the list in the spec has no room for. */
export const MESSAGE_BODIES: Readonly<Record<string, BodyOf>> = {
  'PUT /api/v1/costs/{id}': costFor,
  'POST /api/v1/cases/{id}/pack': (id) => ({ print: { title: 'x', language: 'en', parts: [] }, fileIds: [id] }),
  'POST /api/v1/missions/{id}/host-contacts': () => HOST_CONTACT,
  'PUT /api/v1/host-contacts/{id}': () => HOST_CONTACT,
  'POST /api/v1/cases/{id}/messages': () => ({ scope: 'both', body: 'x' }),
  'POST /api/v1/cases/{id}/messages/reading': () => ({ readUntil: '2026-03-26T05:00:00Z' }),
  'PUT /api/v1/messages/{id}': () => ({ body: 'x' }),
  'PUT /api/v1/dead-addresses/{id}': () => ({ isDead: false }),
  'PUT /api/v1/incidents/{id}': () => INCIDENT,
  'POST /api/v1/incidents/{id}/closing': () => ({ kind: 'not-owed', reason: 'x' }),
};

/** A foreign id inside a body, of what the list in the spec has no room for. */
export const FOREIGN_LATER: Readonly<Record<string, BodyOf>> = {
  'POST /api/v1/costs': costFor,
  'POST /api/v1/incidents': incidentAbout,
};
