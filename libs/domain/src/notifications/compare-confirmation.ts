import type { CalendarDate } from '../calendar/calendar-date.js';
import { isSameName } from '../identity/fold-name.js';
import { maskPassportNumber, normalisePassportNumber } from '../identity/passport-number.js';
import { isSameAddress } from './compare-address.js';

export type ConfirmationField = 'name' | 'passport-number' | 'address' | 'arrived-on';

export interface CaseFacts {
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly passportNumber: string;
  readonly address: string;
  readonly arrivedOn: CalendarDate;
}

/** What was read or typed from the confirmation; whatever nobody has read is left out. */
export interface PaperFacts {
  readonly surname?: string | undefined;
  readonly givenNames?: string | undefined;
  readonly passportNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly arrivedOn?: CalendarDate | undefined;
}

export interface ConfirmationDifference {
  readonly field: ConfirmationField;
  /** As the case has it; passport numbers are masked on both sides. */
  readonly inCase: string;
  readonly onPaper: string;
}

export interface ConfirmationComparison {
  readonly differences: readonly ConfirmationDifference[];
  readonly notCompared: readonly ConfirmationField[];
}

type Verdict = 'same' | 'not-read' | ConfirmationDifference;

/** Compares a confirmation with its case: names and addresses forgivingly, passport number and date exactly. */
export function compareConfirmation(inCase: CaseFacts, onPaper: PaperFacts): ConfirmationComparison {
  const verdicts: readonly (readonly [ConfirmationField, Verdict])[] = [
    ['name', compareName(inCase, onPaper)],
    ['passport-number', comparePassport(inCase.passportNumber, onPaper.passportNumber)],
    ['address', verdictOf('address', inCase.address, onPaper.address, isSameAddress)],
    ['arrived-on', verdictOf('arrived-on', inCase.arrivedOn, onPaper.arrivedOn, (left, right) => left === right)],
  ];
  return {
    differences: verdicts.flatMap(([, verdict]) => (typeof verdict === 'string' ? [] : [verdict])),
    notCompared: verdicts.flatMap(([field, verdict]) => (verdict === 'not-read' ? [field] : [])),
  };
}

function compareName(inCase: CaseFacts, { surname, givenNames }: PaperFacts): Verdict {
  if (surname === undefined && givenNames === undefined) return 'not-read';
  const written = [surname, givenNames].filter((part) => part !== undefined).join(' ');
  if (spellingsOf(inCase).some((spelling) => isSameName(spelling, written))) return 'same';
  // Half a name that fits proves nothing, half a name that does not fit is a difference.
  if (givenNames === undefined && isSameName(inCase.surname, written)) return 'not-read';
  if (surname === undefined && isSameName(inCase.givenNames ?? '', written)) return 'not-read';
  return { field: 'name', inCase: `${inCase.surname} ${inCase.givenNames ?? ''}`.trim(), onPaper: written };
}

/** Papers print either order, in Latin letters or in the person's own. */
function spellingsOf({ surname, givenNames, nativeName }: CaseFacts): readonly string[] {
  const given = givenNames ?? '';
  const native = nativeName ?? '';
  const reversed = native.split(/\s+/).reverse().join(' ');
  return [`${surname} ${given}`, `${given} ${surname}`, native, reversed].filter((spelling) => spelling.trim() !== '');
}

function comparePassport(inCase: string, onPaper: string | undefined): Verdict {
  const verdict = verdictOf(
    'passport-number',
    inCase,
    onPaper,
    (left, right) => normalisePassportNumber(left) === normalisePassportNumber(right),
  );
  if (typeof verdict === 'string') return verdict;
  return {
    ...verdict,
    inCase: maskPassportNumber(normalisePassportNumber(verdict.inCase)),
    onPaper: maskPassportNumber(normalisePassportNumber(verdict.onPaper)),
  };
}

function verdictOf(
  field: ConfirmationField,
  inCase: string,
  onPaper: string | undefined,
  isSame: (left: string, right: string) => boolean,
): Verdict {
  if (onPaper === undefined || onPaper.trim() === '') return 'not-read';
  return isSame(inCase, onPaper) ? 'same' : { field, inCase, onPaper };
}
