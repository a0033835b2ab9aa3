import type { DemoDay } from './demo-day.js';
import type { DemoPersonName } from './demo-people.js';

/** What became of filing one arrival. */
export type DemoFiling =
  | { readonly kind: 'confirmed'; readonly number: string; readonly on: DemoDay }
  | { readonly kind: 'submitted'; readonly number: string }
  | { readonly kind: 'said-filed'; readonly name: string };

export interface DemoVisit {
  readonly person: DemoPersonName;
  readonly basis: 'visa' | 'visa-free' | 'unknown';
  readonly comesOn: DemoDay;
  /** False for a planned arrival that nobody has confirmed. */
  readonly hasArrived: boolean;
  readonly leftOn?: DemoDay;
  readonly filing?: DemoFiling;
  /** Last day of the insurance that is watched. */
  readonly insuredUntil?: DemoDay;
}

export interface DemoMission {
  readonly site: 'atyrau' | 'aktau';
  readonly title: string;
  readonly equipment: string;
  readonly purpose: 'commissioning' | 'warranty-service' | 'installation';
  readonly contractReference: string;
  readonly fromOn: DemoDay;
  readonly toOn: DemoDay;
  readonly visits: readonly DemoVisit[];
}

export const DEMO_SITES = {
  atyrau: {
    name: 'Atyrau workshop',
    address: 'Atyrau, Azattyq Ave 12',
    addressCyrillic: 'г. Атырау, пр. Азаттык, 12',
    migrationUnit: 'Migration service of Atyrau, Mon–Fri 09:00–18:00',
    addressOfStay: 'Atyrau, Hotel Ak Zhaiyk, Azattyq Ave 4',
  },
  aktau: {
    name: 'Aktau yard',
    address: 'Aktau, Microdistrict 9, building 3',
    addressCyrillic: 'г. Актау, 9-й микрорайон, здание 3',
    migrationUnit: 'Migration service of Aktau, Mon–Fri 09:00–18:00',
    addressOfStay: 'Aktau, Hotel Caspian, Microdistrict 7',
  },
} as const;

/** Over weeks ago, all of it filed in time: what the product looks like when nothing is wrong. */
export const FINISHED_MISSION: DemoMission = {
  site: 'atyrau',
  title: 'Conveyor of line 2, installation (demo)',
  equipment: 'CV 40 conveyor, s/n 3902-11 (demo)',
  purpose: 'installation',
  contractReference: 'SC-2025/88, § 2',
  fromOn: { workingDays: -30 },
  toOn: { workingDays: -20 },
  visits: (['li', 'marek'] as const).map((person, index) => ({
    person,
    basis: 'visa',
    comesOn: { workingDays: -30 },
    hasArrived: true,
    leftOn: { workingDays: -21 },
    filing: { kind: 'confirmed', number: `DEMO-000${String(index + 1)}`, on: { workingDays: -29 } },
  })),
};

/**
 * Counted in working days, so that on every weekday one is overdue, one ends on the next working day at the latest,
 * and one has just begun.
 */
export const RUNNING_MISSIONS: readonly DemoMission[] = [
  {
    site: 'atyrau',
    title: 'Robot cell of line 3, commissioning (demo)',
    equipment: 'KR 210 robot cell, s/n 4471-20 (demo)',
    purpose: 'commissioning',
    contractReference: 'SC-2026/14, § 4',
    fromOn: { workingDays: -6 },
    toOn: { days: 21 },
    visits: [
      {
        ...{ person: 'deniz', basis: 'visa', comesOn: { workingDays: -5 }, hasArrived: true },
        insuredUntil: { days: 60 },
      },
      {
        ...{ person: 'li', basis: 'visa', comesOn: { workingDays: -1 }, hasArrived: true },
        filing: { kind: 'submitted', number: 'DEMO-0003' },
      },
      { person: 'emre', basis: 'unknown', comesOn: { days: 0 }, hasArrived: true },
      { person: 'qairat', basis: 'visa', comesOn: { days: -1 }, hasArrived: false },
      { person: 'giulia', basis: 'visa', comesOn: { days: 6 }, hasArrived: false },
    ],
  },
  {
    site: 'aktau',
    title: 'Camera of the packing line, warranty service (demo)',
    equipment: 'VX 8 vision unit, s/n 118-03 (demo)',
    purpose: 'warranty-service',
    contractReference: 'SC-2025/88, § 9',
    fromOn: { workingDays: -2 },
    toOn: { days: 10 },
    visits: [
      {
        ...{ person: 'minjun', basis: 'visa', comesOn: { workingDays: -2 }, hasArrived: true },
        filing: { kind: 'said-filed', name: 'Hotel Caspian, front desk' },
      },
    ],
  },
];
