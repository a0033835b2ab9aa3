/** The two companies of a mission. */
export const SIDES = ['host', 'supplier'] as const;
export type Side = (typeof SIDES)[number];

/** What is written about a visit, by whose matter it is. Receipts go with the notification they close. */
export const FIELD_GROUPS = ['person', 'invitation', 'notification', 'mission'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Which of the two works on the mission: has joined, and has not left it. */
export type Presence = Readonly<Record<Side, boolean>>;

/** Whose matter a group is while both are there; facts of the mission are both companies'. */
const PROPER: Readonly<Record<FieldGroup, readonly Side[]>> = {
  person: ['supplier'],
  invitation: ['host'],
  notification: ['host'],
  mission: ['host', 'supplier'],
};

/**
 * Who owns a group: its proper side, and where that one is not there the other, so that either side alone can run a case
 * to its end. Nobody once both have left: then the record only stays.
 */
export function ownersOf(group: FieldGroup, presence: Presence): readonly Side[] {
  const there = SIDES.filter((side) => presence[side]);
  const proper = PROPER[group].filter((side) => presence[side]);
  return proper.length > 0 ? proper : there;
}

/** The groups that a side may write. */
export const groupsOf = (side: Side, presence: Presence): readonly FieldGroup[] =>
  FIELD_GROUPS.filter((group) => ownersOf(group, presence).includes(side));

/** How a person's facts came to be there. */
export interface PersonOrigin {
  readonly isSupplierJoined: boolean;
  readonly isEnteredByHost: boolean;
  /** The supplier has gone through what the host had entered. */
  readonly isTakenOver: boolean;
}

/**
 * Who may write a person's facts. A person belongs to the supplier, not to one mission, so that leaving a mission moves
 * nothing. What a host has entered it may correct until the supplier has taken it over.
 */
export function ownersOfPerson({ isSupplierJoined, isEnteredByHost, isTakenOver }: PersonOrigin): readonly Side[] {
  if (!isSupplierJoined) return ['host'];
  return isEnteredByHost && !isTakenOver ? ['supplier', 'host'] : ['supplier'];
}
