import { questionsOnStays, type StayRecord } from '@sapar/domain';
import { BadInput } from './bad-input.js';

/** Both could be counted as a set of days, but a person must say which crossing is right before a script relies on it. */
export function refuseContradictions(record: StayRecord): void {
  const [question] = questionsOnStays(record);
  if (question === undefined) return;
  const { kind, earlier, later } = question;
  const what =
    kind === 'entered-while-inside'
      ? `the stay of ${earlier.enteredOn} has no exit, yet there is an entry on ${later.enteredOn}`
      : `the stay of ${earlier.enteredOn} ends on ${earlier.leftOn ?? ''}, yet there is an entry on ${later.enteredOn}`;
  throw new BadInput(`${what}; counted as days in the country throughout, but which crossing is right?`);
}
