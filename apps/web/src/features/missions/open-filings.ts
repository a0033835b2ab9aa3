import type { CaseDetail, MigrationNotification } from '@sapar/contracts';

/** One person whose notification still waits for its confirmation. */
export interface OpenFiling {
  readonly notificationId: string;
  readonly name: string;
  readonly address: string;
  readonly progress: MigrationNotification['progress'];
}

/** Every notification of the chosen cases that is not confirmed, with the address to file it with. */
export function openFilings(details: readonly CaseDetail[]): readonly OpenFiling[] {
  return details.flatMap((detail) =>
    detail.notifications
      .filter(({ progress }) => progress !== 'confirmed')
      .map(({ id, stayId, progress }) => ({
        notificationId: id,
        name: detail.technician.displayName,
        address: detail.stays.find((stay) => stay.id === stayId)?.addressOfStay ?? detail.mission.site.address,
        progress,
      })),
  );
}

/** The different addresses of a group, each once: one filing run goes with one address. */
export const addressesOf = (filings: readonly OpenFiling[]): readonly string[] => [
  ...new Set(filings.map(({ address }) => address)),
];
