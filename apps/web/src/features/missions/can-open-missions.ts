import { useSession } from '../../lib/session.js';

/** A mission is opened, and its site entered, by the host; the API decides again. */
export function useCanOpenMissions(): boolean {
  const { tenant, permissions } = useSession();
  return tenant.kind === 'host' && permissions.includes('missions.write');
}
