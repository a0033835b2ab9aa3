import { describe, expect, it } from '@jest/globals';
import { displayNameOf } from './display-name.js';

describe('the name as people read it', () => {
  it.each([
    ['MÜLLER-ŞAHİN', 'DENIZ', 'DE', 'Deniz Müller-Şahin'],
    ['YILDIZ', 'EMRE', 'TR', 'Emre Yıldız'],
    ['LI', 'WEI', 'CN', 'LI Wei'],
    ["O'BRIEN", 'SEÁN', 'IE', "Seán O'Brien"],
    ['OMIRBEKOV', 'QAIRAT', 'KZ', 'Qairat Omirbekov'],
    ['van der Berg', 'Jan', 'NL', 'Jan van der Berg'],
    ['SUKARNO', null, 'ID', 'Sukarno'],
    ['E', 'A', 'CN', 'E A'],
  ])('%s, %s (%s) reads %s', (surname, givenNames, citizenship, read) => {
    expect(displayNameOf({ surname, givenNames, citizenship })).toBe(read);
  });

  it('follows the order that the person says before that of the citizenship', () => {
    const name = { surname: 'LI', givenNames: 'WEI', citizenship: 'CN' };
    expect(displayNameOf({ ...name, order: 'given-first' })).toBe('Wei Li');
    expect(displayNameOf({ ...name, citizenship: 'DE', order: 'surname-first' })).toBe('LI Wei');
  });
});
