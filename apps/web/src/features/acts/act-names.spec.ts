import { describe, expect, it } from '@jest/globals';
import type { OpenDeadline } from '@sapar/contracts';
import en from '../../words/en/acts.json';
import kk from '../../words/kk/acts.json';
import ru from '../../words/ru/acts.json';

/** Every kind of deadline, which the compiler keeps complete, and what a notification may be about. */
const NAMED: Readonly<Record<OpenDeadline['kind'] | 'move' | 'trip', true>> = {
  ...{ 'arrival-notification': true, move: true, trip: true, 'visa-free-registration': true },
  ...{ 'registration-after-move': true, 'last-lawful-day': true, 'overrun-decision': true, 'exit-expected': true },
  ...{ 'document-expiry': true, appointment: true, 'invitation-filing': true, 'invitation-ready': true },
  'supplier-papers': true,
};

describe('what is to be done about a deadline', () => {
  it.each(Object.entries({ en, ru, kk }))('has words for every kind in %s, each with the name', (_language, words) => {
    const acts: Readonly<Record<string, string>> = words.acts;
    for (const kind of Object.keys(NAMED))
      expect([kind, acts[kind]]).toEqual([kind, expect.stringContaining('{name}')]);
    expect(Object.keys(acts).sort()).toEqual(Object.keys(NAMED).sort());
  });
});
