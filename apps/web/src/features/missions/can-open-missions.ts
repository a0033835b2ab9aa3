import { useSession } from '../../lib/session.js';

/** A mission is opened by its host, or by a supplier for a host that has not joined; the API decides again. */
export function useCanOpenMissions(): boolean {
  return useSession().permissions.includes('missions.write');
}
