/** Routes that take no id of a company: the reader's own account and company, and what is everybody's. */
export const OWN_ROUTES = [
  '/api/v1/session',
  '/api/v1/account',
  '/api/v1/api-keys',
  '/api/v1/company',
  '/api/v1/companies',
  '/api/v1/sites',
  '/api/v1/saved-views',
  '/api/v1/signatories',
  '/api/v1/technician-imports',
  '/api/v1/technicians/look-alikes',
  '/api/v1/reminder-policies',
  '/api/v1/posts',
  '/api/v1/company-names',
  '/api/v1/reminders',
  '/api/v1/portal-forms',
  '/api/v1/account-invites',
  '/api/v1/search',
  '/api/v1/files',
  '/api/v1/law/decisions',
  '/api/v1/law/confirmations',
  '/api/v1/law/trial',
  '/api/v1/rules',
  '/api/v1/calendars',
  '/api/v1/calendar-imports',
  '/api/v1/answers',
  '/api/v1/invite-pages',
  '/api/v1/company-invite-pages',
  '/api/v1/technician-pages',
  '/api/v1/password-resets',
  '/api/v1/reminder-pages',
  '/api/v1/unsubscribe-pages',
  '/unsubscribe',
  '/health',
];

/** Tables whose ids are tried, and which must be as before when another company has walked. */
export const WALKED_TABLES = [
  ...['site', 'mission', 'technician', 'passport', 'visit_case', 'stay', 'movement', 'case_question', 'deadline'],
  ...['migration_notification', 'filing', 'stored_file', 'reminder', 'invitation', 'invitation_person', 'signatory'],
  ...['account_invite', 'membership', 'event', 'dated_paper', 'deadline_proposal', 'law_decision', 'reminder_policy'],
  ...['password_reset', 'api_key', 'saved_view', 'technician_import', 'mail_mute', 'mail_link'],
  ...['technician_link', 'technician_session', 'prior_record', 'prior_record_showing'],
  ...['mission_leave', 'company_invite'],
  ...['case_end', 'route_decision'],
  ...['visa', 'absence', 'family_member', 'contract', 'work_order', 'equipment', 'mission_party', 'visa_application'],
  ...['identity_record', 'citizenship', 'technician_merge'],
  ...['authority_request', 'fine', 'hindrance', 'zone_permit', 'exit_petition', 'other_host', 'post', 'company_name'],
  ...['case_end', 'route_decision', 'portal_form', 'cost', 'cost_share'],
  ...['case_message', 'case_mention', 'message_reading'],
];

/** Paths of the document that its list in the specs has no room for. */
export const LATER_PATHS = [
  ...['/api/v1/cases/{id}/costs', '/api/v1/cases/{id}/dated-papers', '/api/v1/cost-totals'],
  ...['/api/v1/costs', '/api/v1/costs/{id}', '/api/v1/costs/{id}/restore'],
  ...['/api/v1/dated-papers/{id}', '/api/v1/dated-papers/{id}/restore'],
  ...['/api/v1/cases/{id}/mentionables', '/api/v1/cases/{id}/messages', '/api/v1/cases/{id}/messages/reading'],
  ...['/api/v1/messages/{id}', '/api/v1/messages/{id}/restore', '/api/v1/invitations/{id}/renewal'],
  ...['/api/v1/cases/{id}/exit-petitions', '/api/v1/exit-petitions/{id}', '/api/v1/exit-petitions/{id}/history'],
  '/api/v1/exit-petitions/{id}/restore',
];

/** Acts that the address alone says. */
export const WALKED_ACTS = [
  ...['missions/{id}/leave', 'person-takeovers/{id}', 'company-invites/{id}/resending'],
  ...['cases/{id}/resumption', 'cases/{id}/closing', 'cases/{id}/reopening'],
  ...['missions/{id}/resumption', 'movements/{id}/restore', 'stays/{id}/restore'],
  ...[
    'deadlines/{id}/reopen',
    'dated-papers/{id}/restore',
    'costs/{id}/restore',
    'messages/{id}/restore',
    'reminders/{id}/test-mail',
  ],
  ...['cases/{id}/following', 'saved-views/{id}/restore', 'saved-views/{id}/start'],
  ...['technician-imports/{id}/undo', 'technician-merges/{id}/undo', 'prior-record-showings/{id}/taking-back'],
  ...['signatories/{id}/retirement', 'members/{id}/end', 'account-invites/{id}/resending'],
  ...['cases/{id}/technician-links', 'technician-links/{id}/resending'],
];
