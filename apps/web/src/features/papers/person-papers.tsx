import type { CaseLine, Passport, Technician } from '@sapar/contracts';
import { useMay } from '../../lib/session.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { usePapers } from './api.js';
import { HrNotes } from './hr-notes.js';
import { IdentitySection } from './identity-section.js';
import { absenceKind, familyKind, passportKind, visaKind } from './kinds-of-people.js';
import { LostSteps } from './lost-steps.js';
import type { Choice } from './paper-kind.js';
import { PapersSection } from './papers-section.js';
import { PriorRecords } from './prior-records.js';
import { StaleNote } from './stale-note.js';

interface PersonPapersProps {
  readonly technician: Technician;
  readonly cases: readonly CaseLine[];
}

/** Everything a person carries, over time: passports, visas, other journeys, the family. */
export function PersonPapers({ technician, cases }: PersonPapersProps) {
  const words = useDatedWords('papers');
  const mayWrite = useMay('technicians.write');
  const mayAdd = mayWrite && technician.canChange;
  const passports = usePapers<Passport>(`/technicians/${technician.id}/passports`).data?.items ?? [];
  const passportId = passports.filter(({ removedAt }) => removedAt === null).map((one) => choiceOf(one, words));
  const caseIds = cases.map(({ id, missionReference, siteName }) => ({
    value: id,
    label: `${missionReference} · ${siteName}`,
  }));
  const inUse = passports.find(({ removedAt, state, isMain }) => removedAt === null && state === 'held' && isMain);
  const options = { passportId, caseIds };
  const parentId = technician.id;
  return (
    <>
      <IdentitySection technicianId={parentId} mayAdd={mayAdd} />
      <PapersSection kind={passportKind} {...{ parentId, mayAdd, given: { country: technician.citizenship } }}>
        <StaleNote technicianId={parentId} />
        <LostSteps passports={passports} cases={cases} />
      </PapersSection>
      <PapersSection
        kind={visaKind}
        {...{ parentId, mayAdd, options, given: inUse === undefined ? {} : { passportId: inUse.id } }}
      />
      <PapersSection kind={absenceKind} {...{ parentId, mayAdd, options }} />
      <PriorRecords {...{ technician, mayAdd }} />
      <PapersSection kind={familyKind} {...{ parentId, mayAdd: mayWrite }} />
      <HrNotes technician={technician} />
    </>
  );
}

const choiceOf = (passport: Passport, words: DatedWords): Choice => ({
  value: passport.id,
  label: passportKind.titleOf(passport, words),
});
