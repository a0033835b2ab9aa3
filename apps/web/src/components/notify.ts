import i18next from 'i18next';
import { ApiProblem } from '../lib/api.js';

// The toasts and their sheet come with the first message: the first page does not carry them.
const load = () => import('./toasts.js');

let isWanted = false;
const listeners = new Set<() => void>();

/** Whether anything has been said yet, for the host that then draws the toasts. */
export const toastsWanted = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): boolean => isWanted,
};

function want(): void {
  isWanted = true;
  for (const listener of listeners) listener();
}

/** How an act is taken back; it resolves when it is. */
export interface Undo {
  readonly label: string;
  readonly act: () => Promise<void>;
}

const UNDO_STANDS = 10_000;
let lastUndo: Undo | null = null;

/** Takes back what the last message offers to take back, while it stands; for the keyboard. */
export function undoLast(): void {
  const undo = lastUndo;
  lastUndo = null;
  if (undo !== null) void undo.act().catch(notifyProblem);
}

function offerUndo(undo: Undo | undefined): Undo | undefined {
  if (undo === undefined) return undefined;
  // Taken back by the button or by the key, but once.
  const once: Undo = {
    label: undo.label,
    act: async () => {
      if (lastUndo === once) lastUndo = null;
      await undo.act();
    },
  };
  lastUndo = once;
  setTimeout(() => {
    if (lastUndo === once) lastUndo = null;
  }, UNDO_STANDS);
  return once;
}

/** Says what is done: person and act. Goes by itself after ten seconds, until then it can be taken back where that is offered. */
export function notifyDone(message: string, undo?: Undo): void {
  want();
  const offered = offerUndo(undo);
  void load().then(({ showDone }) => {
    showDone(message, offered && { label: offered.label, act: () => void offered.act().catch(notifyProblem) });
  });
}

/** Says what failed and stays until it is closed. */
export function notifyProblem(problem: unknown): void {
  const known = problem instanceof ApiProblem ? problem : null;
  const title =
    known?.code === 'network'
      ? i18next.t('error.offline')
      : known === null || known.title === ''
        ? i18next.t('error.unexpected')
        : known.title;
  want();
  void load().then(({ showProblem }) => {
    showProblem(title, known === null ? '' : known.requestId);
  });
}
