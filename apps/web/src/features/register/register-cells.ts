import type { RegisteredStay } from '@sapar/contracts';
import type { SheetCell } from '../sheets/sheet.js';
import { citizenshipName } from '../technicians/citizenship.js';

export type RegisterWords = (key: string, values?: Record<string, unknown>) => string;

export const REGISTER_COLUMNS = [
  ...(['person', 'citizenship', 'supplier', 'site', 'entered', 'basis', 'addresses', 'until', 'due', 'filed'] as const),
  ...(['number', 'late', 'left'] as const),
] as const;

const dayOf = (on: string | null): SheetCell => (on === null ? null : { day: on });

/** One stay in the order of the columns, for the screen, the paper and the spreadsheet alike. */
export const registerCells = (stay: RegisteredStay, words: RegisterWords): readonly SheetCell[] => [
  stay.nativeName === null ? stay.technicianName : `${stay.technicianName} (${stay.nativeName})`,
  citizenshipName(stay.citizenship, (key) => words(`technicians:${key}`)),
  stay.supplierName,
  stay.siteName,
  dayOf(stay.enteredOn),
  [words(`bases.${stay.basis}`), stay.visaCategory].filter((part) => part !== null).join(' '),
  stay.addresses.join('; '),
  dayOf(stay.lastLawfulOn),
  dayOf(stay.dueOn),
  dayOf(stay.filedOn),
  stay.confirmationNumber,
  stay.daysLate,
  dayOf(stay.leftOn),
];
