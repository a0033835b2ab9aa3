import { describe, expect, it } from '@jest/globals';
import { askedBy } from './pressed-key.js';

const press = (
  code: string,
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  ...{ code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
  ...held,
});

describe('a key of the search', () => {
  it.each([
    ['Ctrl+K', press('KeyK', 'k', { ctrlKey: true }), 'search'],
    ['Ctrl+K on a Russian or Kazakh layout', press('KeyK', 'л', { ctrlKey: true }), 'search'],
    ['Cmd+K', press('KeyK', 'k', { metaKey: true }), 'search'],
    ['the slash', press('Slash', '/'), 'search'],
    ['the place of the slash on a Russian layout', press('Slash', '.'), 'search'],
    ['the slash of a German layout', press('Digit7', '/', { shiftKey: true }), 'search'],
    ['the question mark', press('Slash', '?', { shiftKey: true }), 'keys'],
    ['the question mark of a Russian layout', press('Digit7', '?', { shiftKey: true }), 'keys'],
    ['its usual place on a Russian layout', press('Slash', ',', { shiftKey: true }), 'keys'],
    ['U', press('KeyU', 'u'), 'undo'],
    ['U on a Russian layout', press('KeyU', 'г'), 'undo'],
    ['K alone', press('KeyK', 'k'), null],
    ['Ctrl+Shift+K of the browser', press('KeyK', 'K', { ctrlKey: true, shiftKey: true }), null],
  ])('%s', (_, pressed, asked) => {
    expect(askedBy(pressed, false)).toBe(asked);
  });

  it('leaves signs to whoever is writing, but not Ctrl+K', () => {
    expect(askedBy(press('Slash', '/'), true)).toBeNull();
    expect(askedBy(press('Slash', '?', { shiftKey: true }), true)).toBeNull();
    expect(askedBy(press('KeyK', 'k', { ctrlKey: true }), true)).toBe('search');
  });
});
