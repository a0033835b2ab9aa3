import type { StalePapers } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, staleOf, type PassportBearer } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import { found } from '../errors.js';
import type { PaperCasework } from './paper-noun.js';

interface Row {
  readonly kind: PassportBearer['kind'];
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly missionId: string | null;
  readonly reference: string | null;
  readonly passportId: string | null;
  readonly since: string;
  readonly isPassportGone: boolean;
}

const MAIN = `
  select id, created_at as since from passport where technician_id = $1 and deleted_at is null and state = 'held' and kind <> 'emergency'
  order by is_main desc, created_at desc, id desc limit 1`;
// An invitation and a filing carry the number that was in use when they were made; a day of filing is one of Kazakhstan.
const BEARERS = `
  select v.kind, v.id as "subjectId", null::uuid as "caseId", null::uuid as "missionId", null as reference, v.passport_id as "passportId", v.created_at as since,
    coalesce(p.state in ('lost','stolen'), false) as "isPassportGone"
  from visa v left join passport p on p.id = v.passport_id
  where v.technician_id = $1 and v.deleted_at is null and v.state = 'valid' and v.kind in ('sticker','electronic') and v.valid_to_on >= $2
  union all
  select 'invitation', i.id, c.id, i.mission_id, m.reference, null, coalesce(i.filed_on::timestamp at time zone 'Asia/Almaty', i.created_at), false
  from invitation_person p join invitation i on i.id = p.invitation_id join visit_case c on c.id = p.case_id join mission m on m.id = i.mission_id
  where c.technician_id = $1 and p.deleted_at is null and i.deleted_at is null and i.state in ('filed','further-request','granted') and c.stage in ('planned','arrived')
    and not exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null)
  union all
  select 'filing', n.id, c.id, c.mission_id, m.reference, null, max(f.recorded_at), false
  from migration_notification n join filing f on f.notification_id = n.id join visit_case c on c.id = n.case_id join mission m on m.id = c.mission_id
    join stay s on s.id = n.stay_id
  where c.technician_id = $1 and s.deleted_at is null and s.left_on is null and c.stage = 'arrived'
  group by n.id, c.id, c.mission_id, m.reference`;

/** S28: what carries another number than that of the passport in use; which of it is dead and which only doubtful. */
export async function listStalePapers(
  { unitOfWork }: PaperCasework,
  actor: Actor,
  technicianId: string,
): Promise<StalePapers> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first('select 1 from technician where id = $1 and deleted_at is null', [technicianId]));
    const main = await transaction.first<{ id: string; since: string }>(MAIN, [technicianId]);
    const rows = await transaction.query<Row>(BEARERS, [
      technicianId,
      calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    ]);
    return { items: rows.flatMap((row) => linesOf(row, main)) };
  });
}

function linesOf(row: Row, main: { readonly id: string; readonly since: string } | undefined): StalePapers['items'] {
  const { kind, isPassportGone, passportId, since, ...line } = row;
  // Without any passport in use there is nothing that an older number could differ from.
  const isOfMain = main === undefined ? !isPassportGone : isMadeFor(passportId, since, main);
  const stale = staleOf({ kind, isPassportGone, isOfMainPassport: isOfMain });
  return stale === null ? [] : [{ ...line, ...stale }];
}

const isMadeFor = (passportId: string | null, since: string, main: { readonly id: string; readonly since: string }) =>
  passportId === null ? since >= main.since : passportId === main.id;
