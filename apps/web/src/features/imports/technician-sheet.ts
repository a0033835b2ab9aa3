import type { Technician } from '@sapar/contracts';
import { allPages } from '../sheets/all-pages.js';
import type { Sheet, SheetCell } from '../sheets/sheet.js';
import { FIELDS, type Field } from './fields.js';

const dayOf = (on: string | null): SheetCell => (on === null ? null : { day: on });

const CELLS: Readonly<Record<Field, (person: Technician) => SheetCell>> = {
  id: ({ id }) => id,
  surname: ({ surname }) => surname,
  givenNames: ({ givenNames }) => givenNames,
  nativeName: ({ nativeName }) => nativeName,
  citizenship: ({ citizenship }) => citizenship,
  bornOn: ({ bornOn }) => dayOf(bornOn),
  passportNumber: ({ passportMasked }) => passportMasked,
  passportExpiresOn: ({ passportExpiresOn }) => dayOf(passportExpiresOn),
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  position: ({ position }) => position,
  language: ({ language }) => language,
  sex: ({ forms }) => forms.sex,
  nameOrder: ({ forms }) => forms.nameOrder,
  birthCountry: ({ forms }) => forms.birthCountry,
  birthPlace: ({ forms }) => forms.birthPlaceMasked,
  residenceCountry: ({ forms }) => forms.residenceCountry,
  employer: ({ forms }) => forms.employer,
  spokenLanguages: ({ forms }) => forms.spokenLanguages,
  iin: ({ forms }) => forms.iinMasked,
  otherCitizenships: ({ forms }) => forms.otherCitizenships.join(', '),
};

/** People as a sheet that can be edited and read back: the same heads are understood, masked numbers say nothing (S59). */
export async function technicianSheet(title: string, headOf: (field: Field) => string): Promise<Sheet | null> {
  const people = await allPages<Technician>('/technicians?');
  if (people === null) return null;
  return {
    title,
    heads: FIELDS.map(headOf),
    rows: people.map((person) => FIELDS.map((field) => CELLS[field](person))),
  };
}
