import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messageIdOf, reminderKeyOf } from './reminder-key.js';

const identity = {
  deadlineId: '0197',
  revision: 2,
  threshold: 'last-call',
  occurrence: '2026-03-27',
  recipientKey: 'user 1',
  channel: 'email',
};

describe('the key of a reminder', () => {
  it('names all six parts', () => {
    expect(reminderKeyOf(identity)).toBe('0197/2/last-call/2026-03-27/user%201/email');
  });

  it('differs whenever a part differs, whatever the parts contain', () => {
    const parts = fc.record({
      deadlineId: fc.string(),
      revision: fc.nat(3),
      threshold: fc.constantFrom('a', 'a/b'),
      occurrence: fc.constantFrom('b', '1'),
      recipientKey: fc.string(),
      channel: fc.constant('email'),
    });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        expect(reminderKeyOf(left) === reminderKeyOf(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
    );
    expect(reminderKeyOf({ ...identity, threshold: 'a/b', occurrence: 'c' })).not.toBe(
      reminderKeyOf({ ...identity, threshold: 'a', occurrence: 'b/c' }),
    );
  });
});

describe('the Message-ID of a delivery', () => {
  it('is made of its id and the domain of the sender', () => {
    expect(messageIdOf('0197f0aa-0000-7000-8000-000000000001', 'sapar.example')).toBe(
      '<0197f0aa-0000-7000-8000-000000000001@sapar.example>',
    );
    expect(messageIdOf('a', 'localhost')).toBe('<a@localhost>');
  });

  it('refuses what could break out of the header', () => {
    expect(() => messageIdOf('a\r\nBcc: b', 'sapar.example')).toThrow(RangeError);
    expect(() => messageIdOf('a', 'x>\r\nBcc: b')).toThrow(RangeError);
    expect(() => messageIdOf('', 'sapar.example')).toThrow(RangeError);
  });
});
