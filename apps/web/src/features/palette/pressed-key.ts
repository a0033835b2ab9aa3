export type PaletteAsk = 'search' | 'keys' | 'undo';

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/**
 * What a press asks for. The place of the key counts, not its letter: on a Russian or Kazakh layout the same places
 * write л and a full stop. The sign itself counts too, since other layouts have it elsewhere.
 */
export function askedBy(pressed: Pressed, isTyping: boolean): PaletteAsk | null {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = pressed;
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return code === 'KeyK' && !shiftKey ? 'search' : null;
  if (isTyping) return null;
  if (key === '?' || (code === 'Slash' && shiftKey)) return 'keys';
  if (code === 'KeyU' && !shiftKey) return 'undo';
  return key === '/' || (code === 'Slash' && !shiftKey) ? 'search' : null;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Whether the press belongs to a field in which somebody writes. */
export const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
