import type { Permission } from '@sapar/contracts';

const NEEDS: Readonly<Record<string, Permission>> = {
  ...{ incident: 'incidents.read', cost: 'costs.read' },
  ...{ member: 'company.read', tenant: 'company.read', company: 'company.read', user_account: 'company.read' },
  ...{ signatory: 'company.read', 'reminder-policy': 'company.read', 'retention-period': 'company.read' },
};

/** What a reader must be allowed to read to hear that such a thing has changed; row-level security says which of them. */
export const permissionToHear = (kind: string): Permission => NEEDS[kind] ?? 'cases.read';
