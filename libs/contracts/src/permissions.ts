/** What a person may do; a route names the one it requires. */
export const PERMISSIONS = [
  'session.read',
  'missions.read',
  'missions.write',
  'technicians.read',
  'technicians.write',
  'cases.read',
  'cases.write',
  'stays.record',
  'deadlines.read',
  'notifications.file',
  'files.write',
  'files.read',
  'ledger.read',
  'law.decide',
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
const CASEWORK: readonly Permission[] = [
  ...READ,
  'missions.write',
  'technicians.write',
  'cases.write',
  'stays.record',
  'notifications.file',
  'files.write',
];

/**
 * A manager only reads mail: he may look, never act from a session. Deciding what the law means is the owner's or the
 * lawyer's: whoever files must not be able to move the last day that judges the filing, and an auditor only looks.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [...CASEWORK, 'law.decide'],
  coordinator: CASEWORK,
  hr: CASEWORK,
  manager: READ,
  lawyer: [...READ, 'law.decide'],
  auditor: READ,
  agent: READ,
};
