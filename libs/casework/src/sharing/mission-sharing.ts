import type { MissionSharing } from '@sapar/contracts';
import { FIELD_GROUPS, groupsOf, ownersOf, type Presence, type Side } from '@sapar/domain';

interface SideState {
  readonly hasJoined: boolean;
  readonly leftAt: string | null;
}
export type SideStates = Readonly<Record<Side, SideState>>;

export const presenceOf = ({ host, supplier }: SideStates): Presence => ({
  host: isThere(host),
  supplier: isThere(supplier),
});

const isThere = ({ hasJoined, leftAt }: SideState): boolean => hasJoined && leftAt === null;

/** What a mission tells its reader about who works on it and who owns what. */
export function sharingOf(sides: SideStates, side: Side): MissionSharing {
  const presence = presenceOf(sides);
  return {
    host: { ...sides.host },
    supplier: { ...sides.supplier },
    owners: Object.fromEntries(
      FIELD_GROUPS.map((group) => [group, [...ownersOf(group, presence)]]),
    ) as MissionSharing['owners'],
    mayChange: [...groupsOf(side, presence)],
  };
}
