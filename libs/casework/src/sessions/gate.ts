import { CaseworkError } from '../errors.js';

export interface Gate {
  /** Runs the work when a place is free; refuses it when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

const BUSY_SECONDS = 5;

/** Lets so many works run at once and so many wait in their order; the rest is told to come again. */
export function openGate(places: number, seats: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async (): Promise<void> => {
    if (running < places) {
      running += 1;
      return;
    }
    if (waiting.length >= seats) throw new CaseworkError('too-many-requests', [], BUSY_SECONDS);
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next(); // The place changes hands without being free in between.
  };
  return {
    run: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
