/** What a reader finds in one folder of an export. */
type ExportTopic = 'company' | 'people' | 'visits' | 'law' | 'papers' | 'mails' | 'journal' | 'files';

export interface ExportedTable {
  readonly table: string;
  readonly topic: ExportTopic;
  /** Beside row-level security: `own` rows name one company, `sides` two; `host` rows are the host's alone, `seen` whatever the policy shows. */
  readonly side: 'own' | 'sides' | 'host' | 'seen';
  /** Which rows are about one person: over row `p`, with the ids of that person as `PERSON`; left out, none are. */
  readonly ofPerson?: string;
  /** What pages are counted by; text where it is no id. */
  readonly key?: readonly string[];
  readonly isKeyText?: true;
  readonly where?: string;
  /** Columns under the person's key, by the column of the context. `number` is masked unless identity data were asked for, `text` is told as on the screens, `whole` only with them. */
  readonly sealed?: Readonly<Record<string, 'number' | 'text' | 'whole'>>;
}

const PERSONS = 'p.technician_id in PERSON';
const CASES = 'p.case_id in (select c.id from visit_case c where c.technician_id in PERSON)';
type Rest = Omit<ExportedTable, 'table' | 'topic' | 'side'>;

const each = (
  topic: ExportTopic,
  side: ExportedTable['side'],
  tables: readonly string[],
  rest: Rest = {},
): ExportedTable[] => tables.map((table) => ({ table, topic, side, ...rest }));

export const EXPORTED_TABLES: readonly ExportedTable[] = [
  ...each('company', 'seen', ['tenant', 'partnership']),
  ...each('company', 'own', ['tenant_setting'], { key: ['tenant_id'] }),
  ...each('company', 'own', [
    'company_name',
    'case_type',
    'post',
    'signatory',
    'sign_in_setting',
    'api_key',
    'saved_view',
  ]),
  ...each('company', 'own', ['sign_in_domain'], { key: ['domain'], isKeyText: true }),
  // The policy shows accounts and memberships of the reader elsewhere as well, which are no part of this company.
  ...each('company', 'own', ['membership', 'account_invite', 'company_invite']),
  ...each('company', 'seen', ['user_account'], {
    where: 'exists (select 1 from membership m where m.user_id = p.id and m.tenant_id = app_tenant())',
  }),
  ...each('company', 'own', ['portal_form', 'retention_period', 'technician_import']),
  ...each('people', 'seen', ['technician'], { ofPerson: 'p.id in PERSON' }),
  ...each('people', 'seen', ['passport', 'visa'], { ofPerson: PERSONS, sealed: { number: 'number' } }),
  ...each('people', 'own', ['family_member'], { ofPerson: PERSONS, sealed: { name: 'text' } }),
  ...each('people', 'own', ['technician_merge'], { ofPerson: PERSONS, sealed: { facts: 'whole' } }),
  ...each('people', 'own', ['technician_import_row'], { ofPerson: PERSONS, sealed: { before: 'whole' } }),
  ...each('people', 'seen', ['prior_record'], { ofPerson: PERSONS, sealed: { number: 'text', explanation: 'text' } }),
  ...each('people', 'sides', ['technician_share'], { ofPerson: PERSONS }),
  ...each('people', 'seen', ['hr_note'], { ofPerson: PERSONS, sealed: { note: 'text' } }),
  ...each('people', 'sides', ['prior_record_showing'], { ofPerson: PERSONS }),
  ...each('people', 'seen', ['identity_record'], {
    ofPerson: PERSONS,
    sealed: { iin: 'number', birth_place: 'whole' },
  }),
  ...each('people', 'seen', ['citizenship', 'absence', 'consent'], { ofPerson: PERSONS }),
  ...each('people', 'sides', ['technician_link'], { ofPerson: PERSONS }),
  ...each('visits', 'seen', ['site']),
  ...each('visits', 'sides', ['mission', 'mission_party', 'mission_leave', 'contract', 'work_order', 'equipment']),
  ...each('visits', 'sides', ['host_contact'], { ofPerson: CASES }),
  ...each('visits', 'sides', ['invitation']),
  ...each('visits', 'sides', ['visit_case'], { ofPerson: PERSONS }),
  ...each('visits', 'sides', ['invitation_person', 'case_end', 'stay', 'movement', 'case_question'], {
    ofPerson: CASES,
  }),
  ...each(
    'visits',
    'sides',
    [
      'visa_application',
      'hindrance',
      'other_host',
      'zone_permit',
      'planned_visit',
      'exit_petition',
      'authority_request',
    ],
    {
      ofPerson: CASES,
    },
  ),
  ...each('visits', 'sides', ['route_decision'], { ofPerson: CASES }),
  ...each('visits', 'own', ['case_follower'], { ofPerson: CASES, key: ['case_id', 'user_id'] }),
  ...each('visits', 'host', ['approval'], { ofPerson: CASES }),
  ...each('visits', 'own', ['fine', 'cost_share'], { ofPerson: CASES }),
  // What is said within the other company is its own; a mention and a look go with whose they are.
  ...each('visits', 'seen', ['case_message'], { ofPerson: CASES }),
  ...each('visits', 'own', ['case_mention'], {
    ofPerson:
      'p.message_id in (select g.id from case_message g join visit_case c on c.id = g.case_id where c.technician_id in PERSON)',
  }),
  ...each('visits', 'own', ['message_reading'], { ofPerson: CASES }),
  ...each('visits', 'own', ['cost'], {
    ofPerson:
      'p.id in (select s.cost_id from cost_share s join visit_case c on c.id = s.case_id where c.technician_id in PERSON)',
  }),
  ...each('law', 'sides', ['deadline', 'migration_notification', 'filing', 'deadline_proposal'], { ofPerson: CASES }),
  ...each('law', 'sides', ['deadline_revision'], {
    ofPerson:
      'p.deadline_id in (select d.id from deadline d join visit_case c on c.id = d.case_id where c.technician_id in PERSON)',
  }),
  ...each('law', 'own', ['law_decision']),
  ...each('papers', 'sides', ['dated_paper'], { ofPerson: CASES }),
  ...each('mails', 'own', ['delivery'], { ofPerson: 'p.recipient_technician_id in PERSON' }),
  ...each('mails', 'own', ['inbound_mail'], {
    ofPerson: 'p.delivery_id in (select y.id from delivery y where y.recipient_technician_id in PERSON)',
  }),
  ...each('mails', 'own', ['dead_address'], { ofPerson: PERSONS }),
  ...each('mails', 'host', ['reminder'], { ofPerson: CASES }),
  ...each('mails', 'own', ['reminder_act'], { ofPerson: CASES }),
  ...each('mails', 'own', ['reminder_policy', 'mail_mute']),
  ...each('mails', 'own', ['mail_choice'], { key: ['tenant_id', 'user_id'] }),
  ...each('company', 'own', ['incident'], {
    ofPerson: 'p.id in (select x.incident_id from incident_person x where x.technician_id in PERSON)',
  }),
  ...each('company', 'own', ['incident_person'], { ofPerson: PERSONS }),
  ...each('journal', 'sides', ['event'], { ofPerson: `(p.subject_id in PERSON or ${CASES})` }),
  ...each('files', 'seen', ['stored_file'], { ofPerson: CASES }),
];

/** Why a table is in no export; the reader is told. */
export const LEFT_OUT_REASONS = ['access', 'derived', 'product'] as const;
export const LEFT_OUT_TABLES: Readonly<Record<(typeof LEFT_OUT_REASONS)[number], readonly string[]>> = {
  access: [
    ...['user_session', 'sign_in_step', 'passkey', 'passkey_challenge', 'second_step', 'recovery_code'],
    ...['calendar_feed', 'password_reset', 'sso_flow', 'sso_identity', 'technician_key', 'technician_session'],
    ...['action_link', 'mail_link', 'sign_in_pace', 'idempotency_key'],
  ],
  derived: ['case_row', 'search_suffix', 'journal_link'],
  product: ['legal_rule', 'working_calendar_year', 'heartbeat', 'outage', 'alarm_mail', 'clock_shift'],
};

/**
 * Columns that open doors or only find rows. What is kept as bytes is left out whatever it is called: hashes, indexes and sealed values,
 * of which those named in `sealed` are opened.
 */
export const LEFT_OUT_COLUMNS = /^(?:\w+_hash|hash|search_keys|key_id|start|code_id|personal_sealed)$/;
