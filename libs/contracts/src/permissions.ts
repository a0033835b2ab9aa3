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
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'coordinator', 'hr', 'manager', 'auditor', 'agent'] as const;
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

/** A manager only reads mail: he may look, never act from a session. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: CASEWORK,
  coordinator: CASEWORK,
  hr: CASEWORK,
  manager: READ,
  auditor: READ,
  agent: READ,
};
