/** What a person may do; a route names the one it requires. */
export const PERMISSIONS = [
  'session.read',
  'missions.read',
  'missions.write',
  'technicians.read',
  'technicians.write',
  'cases.read',
  'cases.write',
  'routes.decide',
  'costs.read',
  'costs.write',
  'stays.record',
  'deadlines.read',
  'notifications.file',
  'files.write',
  'files.read',
  'ledger.read',
  'law.decide',
  'company.read',
  'signatories.write',
  'reminders.manage',
  'company.manage',
  'identity.read',
  'journal.read',
  'people.erase',
  'retention.sign',
  'incidents.read',
  'incidents.write',
  'incidents.close',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'coordinator', 'hr', 'manager', 'lawyer', 'auditor', 'agent'] as const;
export type Role = (typeof ROLES)[number];

const READ: readonly Permission[] = [
  'session.read',
  'missions.read',
  'technicians.read',
  'cases.read',
  'deadlines.read',
  'files.read',
  'ledger.read',
];
/** Everybody of the company; an agent is a guest and learns nothing of its people and powers. */
const HOUSE: readonly Permission[] = [...READ, 'company.read', 'costs.read'];
const CASEWORK: readonly Permission[] = [
  ...HOUSE,
  'missions.write',
  'technicians.write',
  'cases.write',
  'costs.write',
  'routes.decide',
  'stays.record',
  'notifications.file',
  'files.write',
  'signatories.write',
  'reminders.manage',
  'identity.read',
  'incidents.read',
  'incidents.write',
];

/**
 * A manager only reads mail: he may look, never act from a session. Deciding what the law means is the owner's or the
 * lawyer's: whoever files must not be able to move the last day that judges the filing, and an auditor only looks. Who
 * belongs to the company, and in which role, is the owner's alone. Whole passport numbers are for those who fill in forms;
 * the journal of all acts is for those who answer for the company or look into it. A breach is written down by whoever finds it;
 * that its notice is done, or not owed, is for owner or lawyer to say.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    ...CASEWORK,
    'law.decide',
    'company.manage',
    'journal.read',
    'people.erase',
    'retention.sign',
    'incidents.close',
  ],
  coordinator: CASEWORK,
  hr: CASEWORK,
  manager: HOUSE,
  lawyer: [
    ...HOUSE,
    'law.decide',
    'routes.decide',
    'journal.read',
    'people.erase',
    'retention.sign',
    'incidents.read',
    'incidents.write',
    'incidents.close',
  ],
  auditor: [...HOUSE, 'journal.read', 'incidents.read'],
  agent: READ,
};
