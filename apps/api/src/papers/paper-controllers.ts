import { ABSENCE, FAMILY_MEMBER, PASSPORT, VISA } from '@sapar/casework';
import {
  Absence,
  Absences,
  ChangeAbsence,
  ChangeFamilyMember,
  ChangePassport,
  ChangeVisa,
  Family,
  FamilyMember,
  NewAbsence,
  NewFamilyMember,
  NewPassport,
  NewVisa,
  Passport,
  Passports,
  Visa,
  Visas,
} from '@sapar/contracts';
import { paperControllers, type PaperRoutes } from './paper-controller.js';

const ofPerson = { reads: 'technicians.read', writes: 'technicians.write' } as const;

/** What a person carries. */
const ROUTES: readonly PaperRoutes[] = [
  {
    ...{ noun: PASSPORT, list: 'technicians/:id/passports', one: 'passports', ...ofPerson },
    ...{ New: NewPassport, Change: ChangePassport, One: Passport, Many: Passports },
  },
  {
    ...{ noun: VISA, list: 'technicians/:id/visas', one: 'visas', ...ofPerson },
    ...{ New: NewVisa, Change: ChangeVisa, One: Visa, Many: Visas },
  },
  {
    ...{ noun: ABSENCE, list: 'technicians/:id/absences', one: 'absences', ...ofPerson },
    ...{ New: NewAbsence, Change: ChangeAbsence, One: Absence, Many: Absences },
  },
  {
    ...{ noun: FAMILY_MEMBER, list: 'technicians/:id/family', one: 'family-members', ...ofPerson },
    ...{ New: NewFamilyMember, Change: ChangeFamilyMember, One: FamilyMember, Many: Family },
  },
];

export const PAPER_CONTROLLERS = ROUTES.flatMap(paperControllers);
/** Kinds of papers by the path of their list, as the document writes it. */
export const PAPER_ROUTES: ReadonlyMap<string, PaperRoutes> = new Map(
  ROUTES.map((routes) => [routes.list.replace(':id', '{id}'), routes]),
);
