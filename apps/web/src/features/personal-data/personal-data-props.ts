import type { PersonalData } from '@sapar/contracts';

/** What each card of the page shows. */
export interface PersonalDataProps {
  readonly technicianId: string;
  readonly data: PersonalData;
}
