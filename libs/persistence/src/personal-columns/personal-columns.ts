/** What a reader is told of a kind of personal data; the words stand in the page's catalogue. */
interface PersonalGroup {
  readonly group: string;
  readonly about: 'technician' | 'family' | 'member' | 'everybody' | 'outsider';
  readonly purposes: readonly Purpose[];
  /** Whose it is to write: one side, both, or each company that entered it for itself. */
  readonly keeper: 'supplier' | 'host' | 'both' | 'each';
  /** One of the signed kinds; `nameless` stays when the name is gone, `none` stays while the company has its account. */
  readonly retention: 'papers' | 'mail' | 'identity' | 'dates' | 'nameless' | 'none' | 'journal' | 'days';
  readonly isSealed?: true;
  /** Columns by table; a table `*` stands for all tables that have the column and are not named for it. */
  readonly columns: Readonly<Record<string, string>>;
}

export const PURPOSES = ['invitation', 'notification', 'contact', 'finding', 'planning', 'proof', 'access'] as const;
type Purpose = (typeof PURPOSES)[number];

const TECHNICIAN = { about: 'technician', keeper: 'supplier', retention: 'identity' } as const;
const VISIT = { about: 'technician', keeper: 'both', retention: 'nameless' } as const;
const MEMBER = { about: 'member', keeper: 'each', retention: 'none' } as const;
const ENTRY = ['invitation', 'notification'] as const;

const OF_TECHNICIANS: readonly PersonalGroup[] = [
  {
    ...{ group: 'name', ...TECHNICIAN, purposes: [...ENTRY, 'finding'] },
    columns: {
      technician: 'surname given_names native_name display_name search_keys',
      case_row: 'technician_name technician_key native_name',
      search_suffix: 'suffix',
    },
  },
  {
    ...{ group: 'civil', ...TECHNICIAN, purposes: ENTRY },
    columns: { technician: 'citizenship born_on', case_row: 'citizenship' },
  },
  {
    ...{ group: 'identity', ...TECHNICIAN, purposes: ENTRY },
    columns: {
      identity_record: 'sex name_order birth_country residence_country employer spoken_languages',
      citizenship: 'country from_on to_on note',
    },
  },
  {
    ...{ group: 'identity-number', ...TECHNICIAN, purposes: ENTRY, isSealed: true },
    columns: { identity_record: 'iin_sealed birth_place_sealed' },
  },
  {
    ...{ group: 'reach', ...TECHNICIAN, purposes: ['contact'] },
    columns: { technician: 'email phone language position', action_link: 'language' },
  },
  {
    ...{ group: 'passport-number', ...TECHNICIAN, purposes: [...ENTRY, 'finding'], isSealed: true },
    columns: { passport: 'number_sealed' },
  },
  {
    ...{ group: 'passport', ...TECHNICIAN, purposes: [...ENTRY, 'finding'] },
    columns: { passport: 'number_index country issued_by issued_on expires_on kind state state_note state_on is_main' },
  },
  {
    ...{ group: 'visa-number', ...TECHNICIAN, purposes: ENTRY, isSealed: true },
    columns: { visa: 'number_sealed' },
  },
  {
    ...{ group: 'visa', ...TECHNICIAN, purposes: ENTRY },
    columns: {
      visa: 'number_index category entries issued_at_post issued_on kind note state state_on stay_days valid_from_on valid_to_on',
      visa_application: 'appointment_place number request_note decision_note wrong note',
    },
  },
  {
    ...{ group: 'absence', ...TECHNICIAN, purposes: ['invitation'] },
    columns: { absence: 'country from_on to_on note passport_place' },
  },
  {
    ...{ group: 'prior-record', ...TECHNICIAN, purposes: ['invitation', 'proof'] },
    columns: {
      prior_record: 'kind country happened_on',
      prior_record_showing: 'reason shown_at taken_back_at',
    },
  },
  {
    ...{ group: 'prior-record-words', ...TECHNICIAN, purposes: ['invitation', 'proof'], isSealed: true },
    columns: { prior_record: 'number_sealed explanation_sealed' },
  },
  {
    ...{ group: 'hr-note', ...TECHNICIAN, purposes: ['planning'], isSealed: true },
    columns: { hr_note: 'note_sealed' },
  },
  {
    ...{ group: 'sharing', ...TECHNICIAN, retention: 'nameless', purposes: ['proof', 'access'] },
    columns: { technician_share: 'how shown_at ended_at' },
  },
  {
    ...{ group: 'address', ...TECHNICIAN, keeper: 'both', purposes: ['notification'] },
    columns: { stay: 'address_of_stay', movement: 'address_of_stay' },
  },
  {
    ...{ group: 'hindrance', ...TECHNICIAN, keeper: 'both', purposes: ['proof'] },
    columns: {
      hindrance: 'cause asked_on decided_on decision decision_note from_on to_on note paper request_number',
    },
  },
  {
    ...{ group: 'remarks', ...TECHNICIAN, keeper: 'both', purposes: ['proof'] },
    columns: {
      case_question: 'facts answer',
      filing: 'differences not_compared message note said_by accepted_reason replaces_reason',
      deadline: 'closed_note',
      fine: 'number note',
      authority_request: 'document_number wanted handed_over handed_to',
      zone_permit: 'number',
      approval: 'reason',
      exit_petition: 'decision_note embassy_paper note number police_certificate',
      other_host: 'reason',
      dated_paper: 'title responsible',
      cost: 'note payment_number receipt_number',
      cost_share: 'lost_request',
      case_message: 'body',
      incident: 'title facts measures',
    },
  },
  {
    ...{ group: 'files', ...TECHNICIAN, keeper: 'each', retention: 'papers', purposes: [...ENTRY, 'proof'] },
    columns: { stored_file: 'name' },
  },
];

const OF_VISITS: readonly PersonalGroup[] = [
  {
    ...{ group: 'visit', ...VISIT, purposes: ENTRY },
    columns: {
      visit_case:
        'basis stage planned_arrival_on planned_border_point planned_entry_by planned_exit_by planned_exit_on is_electronic_visa visa_category visa_entries visa_stay_days visa_valid_from_on visa_valid_to_on',
      case_row:
        'basis stage planned_arrival_on entered_on left_on until_on due_on due_state visa_category visa_valid_to_on',
      stay: 'at_host_on basis border_point entered_on exit_border_point left_on order_decided_on order_kind order_last_day_on order_number',
      movement: 'kind moved_on returns_on',
      planned_visit: 'from_on to_on',
      case_end: 'kind reason ended_at planned_arrival_on',
      route_decision: 'answers candidates reason route verdict',
      visa_application:
        'appointment_on appointment_time category collected_on decided_on entries lodged_on post_name request_due_on state wanted_from_on wanted_to_on',
      zone_permit: 'zone from_on to_on issued_by',
      exit_petition: 'asked_on decided_on decision leaves_on unit valid_to_on',
      other_host: 'decided_on decision from_on to_on filer work',
      dated_paper: 'kind ends_on',
    },
  },
  {
    ...{ group: 'deadlines', ...VISIT, purposes: ['notification', 'proof'] },
    columns: {
      deadline: 'kind occasion subject state event_on due_on due_at closed_on handed_in_on',
      deadline_revision: 'event_on due_on due_at steps subject reason detail decisions',
      deadline_proposal: 'cause changes detail new_due_on new_due_at old_due_on steps',
      case_question: 'kind answer_code raised_at answered_at',
      migration_notification: 'progress',
      filing: 'channel filed_by filed_on is_doubtful kind paper_arrived_on recorded_at',
    },
  },
  {
    ...{ group: 'receipts', ...VISIT, keeper: 'host', retention: 'dates', purposes: ['notification', 'proof'] },
    columns: { filing: 'number', deadline: 'closed_number' },
  },
  {
    ...{ group: 'fines', ...VISIT, keeper: 'each', purposes: ['proof'] },
    columns: {
      fine: 'amount appeal_until_on article currency decided_on fined kind paid_on pay_until_on',
      authority_request: 'asked_on authority due_on due_time handed_on',
    },
  },
  {
    ...{ group: 'costs', ...VISIT, keeper: 'each', purposes: ['proof'] },
    columns: {
      cost: 'amount bearer currency kind paid_by paid_on tenge_amount',
      cost_share: 'amount is_lost tenge_amount',
    },
  },
  {
    ...{ group: 'invitation', ...VISIT, keeper: 'host', retention: 'none', purposes: ['invitation', 'finding'] },
    columns: {
      invitation:
        'category entries state stay_days valid_from_on valid_to_on filed_on decided_on decision_note granted_category granted_entries granted_from_on granted_stay_days granted_to_on note put_right request_number result_number search_keys',
    },
  },
  {
    ...{ group: 'consent', ...VISIT, keeper: 'each', purposes: ['proof'] },
    columns: { consent: 'given_on purpose text_version way withdrawn_on' },
  },
  {
    ...{ group: 'link', ...VISIT, purposes: ['contact', 'access'] },
    columns: { technician_link: 'sent_at last_used_at' },
  },
  {
    ...{ group: 'import', ...TECHNICIAN, keeper: 'each', purposes: ['proof'], isSealed: true },
    columns: { technician_import_row: 'before_sealed' },
  },
  {
    ...{ group: 'merge', ...TECHNICIAN, keeper: 'each', purposes: ['proof'], isSealed: true },
    columns: { technician_merge: 'facts_sealed' },
  },
  {
    ...{ group: 'family-name', about: 'family', keeper: 'each', retention: 'identity', purposes: ['invitation'] },
    ...{ isSealed: true, columns: { family_member: 'name_sealed' } },
  },
  {
    ...{ group: 'family', about: 'family', keeper: 'each', retention: 'identity', purposes: ['invitation'] },
    columns: { family_member: 'citizenship relation route from_on to_on note' },
  },
];

const OF_ACCOUNTS: readonly PersonalGroup[] = [
  {
    ...{ group: 'account', ...MEMBER, purposes: ['access', 'contact'] },
    columns: {
      user_account: 'name email phone language',
      membership: 'role deputy_from_on deputy_to_on ended_at',
      account_invite: 'email language role opened_at accepted_at',
      mail_choice: 'form zone days_off country send_at digest',
      saved_view: 'name filters columns layout sort is_shared',
      technician_import: 'file_name',
      mail_mute: 'topic muted_at ended_at',
    },
  },
  {
    ...{ group: 'sign-in', ...MEMBER, purposes: ['access'] },
    columns: {
      user_account: 'password_hash',
      user_session: 'address browser system last_used_at',
      passkey: 'name credential_id public_key transports counter is_synced last_used_at',
      second_step: 'confirmed_at last_step',
      recovery_code: 'code_hash',
      sso_identity: 'issuer subject',
      api_key: 'name permissions start last_used_at',
      password_reset: 'used_at',
      calendar_feed: 'name last_used_at',
    },
  },
  {
    ...{ group: 'second-step', ...MEMBER, purposes: ['access'], isSealed: true },
    columns: { second_step: 'secret_sealed' },
  },
  {
    ...{ group: 'tries', ...MEMBER, about: 'everybody', retention: 'days', purposes: ['access'] },
    columns: { sign_in_pace: 'key tries last_try_at', idempotency_key: 'response' },
  },
  {
    ...{ group: 'signatory', ...MEMBER, keeper: 'host', purposes: ['notification'] },
    columns: { signatory: 'name name_cyrillic position authority authority_until key_until portals retired_at' },
  },
  {
    ...{ group: 'acts', ...MEMBER, purposes: ['proof'] },
    columns: {
      '*': 'recorded_by created_by closed_by decided_by answered_by ended_by signed_by changed_by left_by returned_by invited_by made_by revoked_by muted_by shown_by taken_back_by',
      reminder_act: 'kind reason said_by at until_at taken_back_at',
      deadline_proposal: 'decided_name decided_reason',
      route_decision: 'signed_name',
      retention_period: 'signed_name',
      law_decision: 'signed_name',
      portal_form: 'changed_by_name',
      case_message: 'author_name edited_at',
      case_mention: 'member_name',
      message_reading: 'read_until',
    },
  },
  {
    ...{ group: 'outsiders', ...MEMBER, about: 'outsider', purposes: ['contact', 'proof'] },
    columns: {
      authority_request: 'officer phone',
      mission_party: 'contact',
      other_host: 'decided_by',
      company_invite: 'email language opened_at accepted_at',
      host_contact: 'name email language phone',
    },
  },
  {
    ...{ group: 'mails', about: 'everybody', keeper: 'each', retention: 'mail', purposes: ['contact', 'proof'] },
    columns: {
      delivery: 'recipient_email recipient_name server_answer last_error',
      reminder: 'recipient_key recipient_kind recipient_role',
      action_link: 'recipient_key',
      alarm_mail: 'recipient_email last_error sent_at',
      inbound_mail: 'from_name from_address attachments detail ends_on',
      dead_address: 'address detail',
    },
  },
  {
    ...{ group: 'journal', about: 'everybody', keeper: 'both', retention: 'journal', purposes: ['proof'] },
    columns: { event: 'act at before after' },
  },
  {
    ...{ group: 'journal-words', about: 'everybody', keeper: 'both', retention: 'journal', purposes: ['proof'] },
    ...{ isSealed: true, columns: { event: 'personal_sealed' } },
  },
];

/** Every column that holds something about a person, by what it is for. A spec holds it against the schema, both ways. */
export const PERSONAL_COLUMNS: readonly PersonalGroup[] = [...OF_TECHNICIANS, ...OF_VISITS, ...OF_ACCOUNTS];
