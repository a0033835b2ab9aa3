import type { Invitation } from '@sapar/contracts';
import { INVITATION_STEPS, termsThatDiffer, type VisaTerms } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

type Terms = NonNullable<Invitation['granted']>;
interface Row extends Omit<Invitation, 'asked' | 'granted' | 'differs' | 'nextSteps' | 'people'> {
  readonly category: string;
  readonly entries: string;
  readonly validFromOn: string;
  readonly validToOn: string;
  readonly stayDays: number | null;
  readonly grantedCategory: string | null;
  readonly grantedEntries: string | null;
  readonly grantedFromOn: string | null;
  readonly grantedToOn: string | null;
  readonly grantedStayDays: number | null;
  readonly people: readonly { readonly caseId: string; readonly name: string }[];
}

const INVITATIONS = `
  select i.id, i.mission_id as "missionId", i.state, i.category, i.entries, i.valid_from_on as "validFromOn", i.valid_to_on as "validToOn", i.stay_days as "stayDays",
    i.note, i.request_number as "requestNumber", i.filed_on as "filedOn", i.decided_on as "decidedOn", i.result_number as "resultNumber", i.decision_note as "decisionNote",
    i.granted_category as "grantedCategory", i.granted_entries as "grantedEntries", i.granted_from_on as "grantedFromOn", i.granted_to_on as "grantedToOn",
    i.granted_stay_days as "grantedStayDays", i.created_at as "createdAt", i.version, i.renews_id as "renewsId", i.put_right as "putRight",
    (select n.id from invitation n where n.renews_id = i.id and n.deleted_at is null and n.state <> 'withdrawn' limit 1) as "renewedById",
    (select coalesce(json_agg(json_build_object('caseId', p.case_id, 'name', t.display_name) order by t.display_name, p.case_id), '[]')
      from invitation_person p join visit_case c on c.id = p.case_id join technician t on t.id = c.technician_id
      where p.invitation_id = i.id and p.deleted_at is null) as people
  from invitation i where i.deleted_at is null and`;

/** Invitations of a mission, the newest first. */
export async function invitationsOf(transaction: Transaction, missionId: string): Promise<Invitation[]> {
  const rows = await transaction.query<Row>(`${INVITATIONS} i.mission_id = $1 order by i.id desc`, [missionId]);
  return rows.map(shown);
}

export async function invitationOf(transaction: Transaction, id: string): Promise<Invitation> {
  return shown(found(await transaction.first<Row>(`${INVITATIONS} i.id = $1`, [id])));
}

function shown(row: Row): Invitation {
  const { category, entries, validFromOn, validToOn, stayDays, people, ...rest } = row;
  const { grantedCategory, grantedEntries, grantedFromOn, grantedToOn, grantedStayDays, ...head } = rest;
  const asked = { category, entries: entriesOf(entries), validFromOn, validToOn, stayDays };
  const granted =
    grantedCategory === null
      ? null
      : {
          ...{ category: grantedCategory, entries: entriesOf(grantedEntries ?? '1'), stayDays: grantedStayDays },
          ...{ validFromOn: grantedFromOn ?? '', validToOn: grantedToOn ?? '' },
        };
  return {
    ...head,
    people: [...people],
    putRight: [...head.putRight],
    asked,
    granted,
    differs: granted === null ? [] : [...termsThatDiffer(asked, granted)],
    nextSteps: head.renewedById === null ? [...INVITATION_STEPS[head.state]] : [],
  };
}

/** Entries stand as text, so that any number and `multiple` share a column. */
const entriesOf = (text: string): Terms['entries'] => (text === 'multiple' ? 'multiple' : Number(text));

type Asked = Pick<VisaTerms, 'category' | 'entries' | 'validFromOn' | 'validToOn'> & {
  readonly stayDays?: number | undefined;
};
export const termColumns = ({ category, entries, validFromOn, validToOn, stayDays }: Asked) => ({
  ...{ category, entries: String(entries), validFromOn, validToOn, stayDays: stayDays ?? null },
});
