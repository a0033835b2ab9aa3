import { APPLICATION_STEPS, canStepApplication, type ApplicationState } from '@sapar/domain';
import { requireApproved } from '../../approvals/approval-rows.js';
import { settleDates } from '../../dates/settle-dates.js';
import { CaseworkError, fieldFault } from '../../errors.js';
import { notAfterToday } from '../not-after-today.js';
import type { Facts, PaperChange, PaperNoun } from '../paper-noun.js';
import { requireOwnPassport } from '../require-own-passport.js';

const STATE = 'select state from visa_application where id = $1';
const REFUSED = `
  select 1 from visa_application where id = $1 and case_id = $2 and state = 'refused' and deleted_at is null`;
const INVITED = 'select 1 from invitation_person where invitation_id = $1 and case_id = $2 and deleted_at is null';
const POST = 'select name from post where id = $1 and deleted_at is null';

/** A visa application at a post, from the draft to the collected passport; a refusal keeps its reason and what was wrong. */
export const VISA_APPLICATION: PaperNoun = {
  ...{ name: 'visa-application', table: 'visa_application', parent: 'case', keeper: 'person' },
  columns: [
    ...['recoversId', 'postId', 'postName', 'passportId', 'invitationId', 'category', 'entries', 'wantedFromOn'],
    ...['wantedToOn', 'appointmentOn', 'appointmentTime', 'appointmentPlace', 'state', 'number', 'lodgedOn'],
    ...['requestNote', 'requestDueOn', 'decidedOn', 'decisionNote', 'wrong', 'collectedOn', 'note'],
  ],
  kept: [
    ...['recoversId', 'postId', 'postName', 'passportId', 'invitationId', 'category', 'entries', 'wantedFromOn'],
    ...['wantedToOn', 'appointmentOn', 'appointmentTime', 'state', 'lodgedOn', 'requestDueOn', 'decidedOn', 'wrong'],
    'collectedOn',
  ],
  order: 'p.created_at desc',
  derived: { plannedArrivalOn: '(select c.planned_arrival_on from visit_case c where c.id = p.case_id)' },
  fill: fillIn,
  check: async (change) => {
    await notAfterToday('lodgedOn', 'decidedOn', 'collectedOn')(change);
    await requireOwnPassport(change);
    await requireStep(change);
    await requireOwn(change);
  },
  settle: ({ transaction, place }) => settleDates(transaction, place.parentId, 'application-changed'),
  complete: (_transaction, _parentId, items) =>
    Promise.resolve(
      items.map((item) => ({ ...item, nextStates: APPLICATION_STEPS[item['state'] as ApplicationState] })),
    ),
};

/** The other company cannot read the post, and a post may be renamed: its name is kept with the application. */
async function fillIn({ transaction, facts }: PaperChange & { readonly facts: Facts }): Promise<Facts> {
  const postId = facts['postId'] ?? null;
  if (postId === null) return facts;
  const row = await transaction.first<{ name: string }>(POST, [postId]);
  if (row !== undefined) return { ...facts, postName: row.name };
  // Of the other company's post the name was kept when it was chosen.
  if (facts['postName'] === undefined) throw fieldFault('postId', 'invalid');
  return facts;
}

async function requireStep({ transaction, place, id, facts }: PaperChange & { readonly facts: Facts }): Promise<void> {
  const row = await transaction.first<{ state: ApplicationState }>(STATE, [id]);
  const to = facts['state'] as ApplicationState;
  if (row !== undefined && !canStepApplication(row.state, to)) throw new CaseworkError('step-not-open');
  if (to === 'lodged' && row?.state !== 'lodged') await requireApproved(transaction, [place.parentId]);
}

async function requireOwn({ transaction, place, facts }: PaperChange & { readonly facts: Facts }): Promise<void> {
  const { recoversId = null, invitationId = null } = facts;
  if (recoversId !== null && (await transaction.first(REFUSED, [recoversId, place.parentId])) === undefined)
    throw fieldFault('recoversId', 'invalid');
  if (invitationId !== null && (await transaction.first(INVITED, [invitationId, place.parentId])) === undefined)
    throw fieldFault('invitationId', 'invalid');
}
