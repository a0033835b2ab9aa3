import type { DeadlineExplained } from '@sapar/contracts';

type Step = DeadlineExplained['steps'][number];

export interface FoldedStep {
  readonly from: string;
  readonly to: string;
  readonly first: Step;
  readonly day: number | null;
}

/** Days off of one name and reason become one line; a day that counts always keeps its own. */
export function foldSteps(steps: readonly Step[]): readonly FoldedStep[] {
  const lines: FoldedStep[] = [];
  for (const step of steps) {
    const last = lines.at(-1);
    if (last !== undefined && isSame(last.first, step)) lines[lines.length - 1] = { ...last, to: step.on };
    else lines.push({ from: step.on, to: step.on, first: step, day: step.counted ? step.day : null });
  }
  return lines;
}

const isSame = (one: Step, other: Step): boolean =>
  !one.counted && !other.counted && one.reason === other.reason && one.name?.en === other.name?.en;
