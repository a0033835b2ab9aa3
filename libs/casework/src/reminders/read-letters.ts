import type { AnswerPage, DateDetail, DEADLINE_KINDS } from '@sapar/contracts';
import type { CalendarDate, ReminderThreshold, VisitStep } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { linkForAnswer } from '../answers/link-for-answer.js';
import { readDuty, readPersonOnDuty } from '../deadlines/host-duty.js';
import { lawOfHost } from '../law/law-of-host.js';
import { readLaw } from '../law/read-law.js';
import { tripOptionOf, tripReadingBehind } from '../law/trip-reading.js';
import { linkForContact } from '../host-contacts/link-for-contact.js';
import { linkForReminder } from './acts/link-for-reminder.js';
import { SUPPLIER_KEY } from './supplier-to-remind.js';
import { closingOf, type ClosingFacts } from './read-closing.js';

/** What one mail says about one deadline: plain values, rendered by the worker in the recipient's language. */
export interface Letter {
  readonly threshold: ReminderThreshold | 'filing-closed';
  readonly kind: (typeof DEADLINE_KINDS)[number];
  /** Which paper, limit or route sets the day. */
  readonly subject: string | null;
  readonly detail: DateDetail | null;
  readonly toTechnician: boolean;
  /** To the other company, whose task it is. */
  readonly toSupplier: boolean;
  /** It went to somebody else first, who is away or gets no mail. */
  readonly because: 'away' | 'bounced' | null;
  readonly insteadOfName: string | null;
  /** To who was named at a host without an account; the name of the company that named this person. */
  readonly namedBy: string | null;
  /** Cannot be muted, only handed over; its mail says so. */
  readonly isCritical: boolean;
  readonly caseId: string;
  readonly deadlineId: string;
  readonly personName: string;
  readonly hostName: string;
  readonly missionReference: string;
  readonly siteName: string;
  readonly isDemo: boolean;
  /** Day of arrival, or the planned one when nobody has confirmed it. */
  readonly revision: number;
  /** When this revision of the deadline came to be known. */
  readonly revisedAt: string;
  readonly isProvisional: boolean;
  readonly eventOn: CalendarDate;
  /** Day of the arrival at the host, where it lies after the crossing. */
  readonly atHostOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly dueAt: string | null;
  readonly officeCutoffAt: string | null;
  readonly missingYear: number | null;
  readonly steps: readonly VisitStep[];
  readonly convention: 'arrival-day' | 'next-day' | 'none';
  readonly instrument: Readonly<Record<'en' | 'ru' | 'kk', string>> | null;
  readonly ruleCheckedOn: CalendarDate | null;
  /** Of a trip: the reading by which it needs a notification. */
  readonly tripReading: Readonly<Record<'en' | 'ru' | 'kk', string>> | null;
  readonly deputyName: string | null;
  readonly deputyPhone: string | null;
  readonly doerName: string | null;
  readonly doerPhone: string | null;
  /** Who was written to before and when, for a mail that climbs. */
  readonly writtenTo: readonly { readonly name: string; readonly at: string }[];
  /** Opens the page that answers whether this person has arrived, or has left. */
  readonly answerToken: string | null;
  /** Opens the page where the reminder is answered; null for a technician and for a mail that asks nothing. */
  readonly actToken: string | null;
  /** Opens the page where a host without an account records what it has filed; null for everybody else. */
  readonly contactToken: string | null;
  readonly closing: ClosingFacts | null;
}

interface LetterRow {
  readonly reminder_threshold: ReminderThreshold;
  readonly kind: Letter['kind'];
  readonly subject: string | null;
  readonly detail: DateDetail | null;
  readonly recipient_key: string;
  readonly because: Letter['because'];
  readonly instead_of_name: string | null;
  readonly is_critical: boolean;
  readonly revised_at: string;
  readonly is_provisional: boolean;
  readonly case_id: string;
  readonly deadline_id: string;
  readonly deadline_revision: number;
  readonly host_tenant_id: string;
  readonly supplier_tenant_id: string;
  readonly person_name: string;
  readonly host_name: string;
  readonly supplier_name: string;
  readonly mission_reference: string;
  readonly site_name: string;
  readonly is_demo: boolean;
  readonly event_on: CalendarDate;
  readonly at_host_on: CalendarDate | null;
  readonly due_on: CalendarDate | null;
  readonly due_at: string | null;
  readonly office_cutoff_at: string | null;
  readonly missing_year: number | null;
  readonly steps: readonly VisitStep[];
  readonly convention: 'arrival-day' | 'next-day' | 'none';
  readonly decision_ids: readonly string[];
  readonly rule_id: string;
}

export interface DeliveryFacts {
  readonly id: string;
  readonly kind: 'reminders' | 'supplier-reminders' | 'filing-closed' | 'test-mail' | 'order-told';
  readonly language: string;
  readonly subject_ids: Readonly<Record<string, string>>;
}

const FACTS = `
  d.kind, d.subject, coalesce(p.detail, v.detail) as detail, d.case_id, d.id as deadline_id, d.revision as deadline_revision, v.created_at as revised_at, d.is_provisional, d.host_tenant_id, d.supplier_tenant_id, t.display_name as person_name, h.legal_name as host_name, z.legal_name as supplier_name,
  m.reference as mission_reference, s.name as site_name, h.is_demo, d.event_on, y.at_host_on, coalesce(p.new_due_on, d.due_on) as due_on,
  coalesce(p.new_due_at, d.due_at) as due_at, coalesce(p.new_office_cutoff_at, d.office_cutoff_at) as office_cutoff_at, d.missing_year,
  coalesce(p.steps, v.steps) as steps, coalesce(p.convention, v.convention) as convention, v.rule_id, v.decisions as decision_ids`;

/** Until a change of the law is accepted, mails speak of the earlier of the two days. */
const JOINS = `
  join deadline_revision v on v.deadline_id = d.id and v.revision = d.revision
  left join deadline_proposal p on p.deadline_id = d.id and p.state = 'open' and p.new_due_on < coalesce(d.due_on, 'infinity')
  join visit_case c on c.id = d.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  join tenant h on h.id = d.host_tenant_id join tenant z on z.id = d.supplier_tenant_id
  left join stay y on y.id = d.stay_id and d.subject is null and y.at_host_on > d.event_on`;

/** Who had it first. */
const INSTEAD_OF = `(select coalesce(u.name, k.name) from reminder o left join user_account u on u.id = o.recipient_user_id
  left join host_contact k on k.id = o.recipient_contact_id where o.id = r.instead_of_id)`;

/** The latest of several missed thresholds speaks for them all: one deadline is one entry of a mail, critical if one of them is. */
const REMINDED = `
  select distinct on (d.id) r.threshold as reminder_threshold, r.recipient_key, r.because, ${INSTEAD_OF} as instead_of_name, bool_or(r.is_critical) over (partition by d.id) as is_critical, ${FACTS}
  from reminder r join deadline d on d.id = r.deadline_id ${JOINS}
  where r.delivery_id = $1 and r.state = 'gathered' order by d.id, r.due_at desc, r.id desc`;
/** One reminder as it would read now, whatever has become of it. */
const TESTED = `
  select r.threshold as reminder_threshold, r.recipient_key, r.because, ${INSTEAD_OF} as instead_of_name, r.is_critical, ${FACTS} from reminder r join deadline d on d.id = r.deadline_id ${JOINS} where r.id = $1`;
/** A mail without reminders behind it: a filing that is closed, an order that is told. */
const ALONE = `select $2 as reminder_threshold, '' as recipient_key, null as because, null as instead_of_name, false as is_critical, ${FACTS} from deadline d ${JOINS} where d.id = $1`;
const WRITTEN_TO = `
  select y.recipient_name as name, y.accepted_at as at from reminder r join delivery y on y.id = r.delivery_id
  where r.deadline_id = $1 and r.deadline_revision = $2 and y.accepted_at is not null and y.state <> 'bounced' order by y.accepted_at desc limit 4`;

/** What is to be said in one mail, overdue and earliest first. */
export async function readLetters(
  transaction: Transaction,
  linkKey: Buffer,
  delivery: DeliveryFacts,
): Promise<readonly Letter[]> {
  const rows = await rowsOf(transaction, delivery);
  const letters: Letter[] = [];
  for (const row of rows) letters.push(await letterOf(transaction, linkKey, delivery, row));
  return letters.sort((left, right) => (left.dueOn ?? '').localeCompare(right.dueOn ?? ''));
}

function rowsOf(
  transaction: Transaction,
  { id, kind, subject_ids: ids }: DeliveryFacts,
): Promise<readonly LetterRow[]> {
  switch (kind) {
    case 'reminders':
    case 'supplier-reminders':
      return transaction.query<LetterRow>(REMINDED, [id]);
    case 'filing-closed':
      return transaction.query<LetterRow>(ALONE, [ids['deadlineId'], 'filing-closed']);
    case 'order-told':
      return transaction.query<LetterRow>(ALONE, [ids['deadlineId'], 'date-known']);
    case 'test-mail':
      return transaction.query<LetterRow>(TESTED, [ids['reminderId']]);
  }
}

async function letterOf(
  transaction: Transaction,
  linkKey: Buffer,
  delivery: DeliveryFacts,
  row: LetterRow,
): Promise<Letter> {
  const isTest = delivery.kind === 'test-mail';
  const purpose = isTest ? undefined : PURPOSES[row.reminder_threshold];
  const rule = (await readLaw(transaction)).rules.find((one) => one.id === row.rule_id);
  // Names of who has the duty now: who has left is nobody to ring up.
  const { recipients } = await readDuty(transaction, row.host_tenant_id, row.case_id);
  const [doer, deputy] = [
    await readPersonOnDuty(transaction, recipients.doer),
    await readPersonOnDuty(transaction, recipients.deputy),
  ];
  return {
    threshold: delivery.kind === 'filing-closed' ? 'filing-closed' : row.reminder_threshold,
    kind: row.kind,
    subject: row.subject,
    detail: row.detail,
    isCritical: row.is_critical,
    ...readerOf(row),
    caseId: row.case_id,
    deadlineId: row.deadline_id,
    personName: row.person_name,
    hostName: row.host_name,
    missionReference: row.mission_reference,
    siteName: row.site_name,
    isDemo: row.is_demo,
    ...revisionOf(row),
    eventOn: row.event_on,
    atHostOn: row.at_host_on,
    dueOn: row.due_on,
    dueAt: row.due_at,
    officeCutoffAt: row.office_cutoff_at,
    missingYear: row.missing_year,
    steps: row.steps,
    convention: row.convention,
    instrument: rule?.instrument ?? null,
    ruleCheckedOn: rule?.checkedOn ?? null,
    tripReading: await tripReadingOf(transaction, row),
    deputyName: deputy?.name ?? null,
    deputyPhone: deputy?.phone ?? null,
    doerName: doer?.name ?? null,
    doerPhone: doer?.phone ?? null,
    writtenTo:
      row.reminder_threshold === 'climb'
        ? await transaction.query(WRITTEN_TO, [row.deadline_id, row.deadline_revision])
        : [],
    answerToken:
      purpose === undefined ? null : await linkForAnswer(transaction, linkKey, linkOf(row, delivery.language), purpose),
    actToken:
      purpose === undefined && !isTest && row.recipient_key.startsWith('user:')
        ? await linkForReminder(transaction, linkKey, linkOf(row, delivery.language))
        : null,
    contactToken: await contactTokenOf(transaction, linkKey, delivery, row),
    closing: delivery.kind === 'filing-closed' ? await closingOf(transaction, row.deadline_id) : null,
  };
}

const revisionOf = (row: LetterRow): Pick<Letter, 'revision' | 'revisedAt' | 'isProvisional'> => ({
  revision: row.deadline_revision,
  revisedAt: row.revised_at,
  isProvisional: row.is_provisional,
});

const readerOf = (
  row: LetterRow,
): Pick<Letter, 'toTechnician' | 'toSupplier' | 'because' | 'insteadOfName' | 'namedBy'> => ({
  toTechnician: row.recipient_key.startsWith('technician:'),
  toSupplier: row.recipient_key.startsWith(SUPPLIER_KEY),
  because: row.because,
  insteadOfName: row.instead_of_name,
  namedBy: isOfContact(row) ? row.supplier_name : null,
});

const contactTokenOf = (
  transaction: Transaction,
  linkKey: Buffer,
  { kind, language }: DeliveryFacts,
  row: LetterRow,
): Promise<string | null> =>
  isOfContact(row) && kind !== 'test-mail'
    ? linkForContact(transaction, linkKey, linkOf(row, language))
    : Promise.resolve(null);

const isOfContact = ({ recipient_key: key }: LetterRow): boolean => key.startsWith('contact:');

async function tripReadingOf(transaction: Transaction, row: LetterRow): Promise<Letter['tripReading']> {
  if (row.subject !== 'trip') return null;
  const law = await lawOfHost(transaction, row.host_tenant_id);
  return tripOptionOf(law, tripReadingBehind(law, row.decision_ids))?.title ?? null;
}

/** Which mails ask a question that the page behind their button answers. */
const PURPOSES: Readonly<Partial<Record<string, AnswerPage['purpose']>>> = {
  ...{ question: 'arrival-question', 'question-last-day': 'arrival-question' },
  ...{ 'has-left': 'exit-question', 'no-exit': 'exit-question' },
};

const linkOf = (row: LetterRow, language: string) => ({
  hostTenantId: row.host_tenant_id,
  supplierTenantId: row.supplier_tenant_id,
  caseId: row.case_id,
  deadlineId: row.deadline_id,
  deadlineRevision: row.deadline_revision,
  recipientKey: row.recipient_key,
  language,
});
