/** Columns that mean the same in every table: the row itself, when it was made, and ids that lead to other rows. */
export const STRUCTURE = /^(?:id|version|created_at|deleted_at|round|ordinal|\w+_id|subject_ids|is_demo)$/;

/** Tables in which nobody stands: the law, calendars, companies, places, machines and counters. */
export const TABLES_WITHOUT_PERSONS = [
  ...[
    'clock_shift',
    'heartbeat',
    'journal_link',
    'legal_rule',
    'outage',
    'working_calendar_year',
    'tenant',
    'tenant_setting',
  ],
  ...[
    'company_name',
    'case_type',
    'partnership',
    'site',
    'mission',
    'contract',
    'work_order',
    'equipment',
    'post',
    'sign_in_domain',
  ],
  ...['sign_in_setting', 'sso_flow', 'reminder_policy'],
] as const;

/** What else stands beside persons and says nothing about one: states of machines, keys, hashes of tokens, facts of a rule. */
export const IMPERSONAL_COLUMNS: Readonly<Record<string, string>> = {
  account_invite: 'expires_at token_hash withdrawn_at',
  action_link: 'deadline_revision expires_at purpose token_hash',
  alarm_mail: 'attempts claimed_at kind',
  approval: 'decided_at level state',
  api_key: 'expires_at revoked_at token_hash',
  calendar_feed: 'revoked_at token_hash',
  case_end: 'is_whole_mission undone_at',
  case_message: 'scope',
  case_row: 'mission_reference mission_title site_name',
  company_invite: 'expires_at token_hash withdrawn_at',
  incident:
    'happened_on found_on data_kinds others_count persons_told_on due_on earlier_due_on due_at steps rule_version calendar_version confidence closed_kind closed_on closed_number closed_addressee closed_reason closed_at',
  deadline: 'became_known_at is_provisional missing_year office_cutoff_at revision settled_at shown_from',
  deadline_proposal: 'calendar_version convention decided_at new_office_cutoff_at revision rule_version state',
  deadline_revision:
    'calendar_version confidence convention freshness is_provisional missing_year revision rule_version',
  delivery:
    'accepted_at attempts cancel_reason dot_sent_at due_at enqueued_at fence kind language late_reason lease_until next_try_at purpose_key state',
  dead_address: 'ended_at status',
  event: 'subject_type',
  host_contact: 'end_reason ended_at',
  inbound_mail: 'kind status mail_hash',
  idempotency_key: 'key request_hash status',
  law_decision: 'body from_on kind reason signed_at subject',
  mail_link: 'token_hash topic',
  mission_leave: 'left_at reason returned_at side',
  mission_party: 'bin is_filer name name_cyrillic note role',
  other_host: 'address bin name',
  passkey_challenge: 'expires_at hash purpose',
  password_reset: 'expires_at token_hash',
  planned_visit: 'took_plan',
  portal_form: 'changed_at checked_on fields form portal_version',
  recovery_code: 'used_at',
  reminder:
    'because cancel_reason channel deadline_revision due_at form is_critical occurrence state threshold unaddressed_since',
  reminder_act: 'revision',
  retention_period: 'kind months reason signed_at',
  route_decision: 'signed_at withdrawn_at',
  search_suffix: 'kind',
  sign_in_step: 'done_at expires_at token_hash tries',
  stored_file: 'content_type sha256 size',
  technician: 'erased_at taken_over_at',
  technician_import: 'added changed undone_at',
  technician_import_row: 'kind version_after',
  technician_merge: 'main_passports moved undone_at',
  technician_key: 'destroyed_at wrapped_key',
  technician_link: 'code_expires_at code_hash code_tries expires_at revoked_at token_hash',
  technician_session: 'ended_at expires_at token_hash',
  user_session: 'before_until end_reason expires_at is_sso revoked_at token_hash token_hash_before',
};
