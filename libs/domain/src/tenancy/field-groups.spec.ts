import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELD_GROUPS, groupsOf, ownersOf, ownersOfPerson, SIDES } from './field-groups.js';

const BOTH = { host: true, supplier: true };

describe('who owns what of a visit', () => {
  it.each([
    ['person', 'supplier'],
    ['invitation', 'host'],
    ['notification', 'host'],
    ['mission', 'host supplier'],
  ] as const)('while both are there: %s is of %s', (group, owners) => {
    expect(ownersOf(group, BOTH).join(' ')).toBe(owners);
  });

  it('one side alone owns everything, and can run the case to its end', () => {
    for (const side of SIDES)
      expect(groupsOf(side, { host: side === 'host', supplier: side === 'supplier' })).toEqual(FIELD_GROUPS);
  });

  it('nobody owns anything once both have left', () => {
    for (const group of FIELD_GROUPS) expect(ownersOf(group, { host: false, supplier: false })).toEqual([]);
  });

  it('a group has an owner as long as anybody is there, and never one who is not', () => {
    const presence = fc.record({ host: fc.boolean(), supplier: fc.boolean() });
    fc.assert(
      fc.property(presence, fc.constantFrom(...FIELD_GROUPS), (sides, group) => {
        const owners = ownersOf(group, sides);
        expect(owners.length > 0).toBe(sides.host || sides.supplier);
        expect(owners.every((side) => sides[side])).toBe(true);
      }),
    );
  });
});

describe('who may write a person', () => {
  it.each([
    ['before the supplier has joined, the host', false, true, false, 'host'],
    ['what a host entered, both until the supplier has taken it over', true, true, false, 'supplier host'],
    ['taken over, the supplier alone', true, true, true, 'supplier'],
    ['entered by the supplier, the supplier alone', true, false, false, 'supplier'],
  ] as const)('%s', (_words, isSupplierJoined, isEnteredByHost, isTakenOver, owners) => {
    expect(ownersOfPerson({ isSupplierJoined, isEnteredByHost, isTakenOver }).join(' ')).toBe(owners);
  });
});
