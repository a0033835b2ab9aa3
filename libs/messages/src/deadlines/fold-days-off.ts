interface Day<Name> {
  readonly on: string;
  readonly counted: boolean;
  readonly reason: string;
  readonly name: Name | null;
}

/** One step, or the first of several days off in a row. */
export interface FoldedDays<Step extends { readonly on: string }> {
  readonly step: Step;
  readonly to: Step['on'];
}

/** Days off in a row that are alike become one; a day that counts always stands alone. Order is that of the steps. */
export function foldDaysOff<Step extends Pick<Day<unknown>, 'on' | 'counted'>>(
  steps: readonly Step[],
  isAlike: (one: Step, other: Step) => boolean,
): readonly FoldedDays<Step>[] {
  return steps.reduce<readonly FoldedDays<Step>[]>((runs, step) => {
    const last = runs.at(-1);
    const isMore = last !== undefined && !last.step.counted && !step.counted && isAlike(last.step, step);
    return isMore ? [...runs.slice(0, -1), { ...last, to: step.on }] : [...runs, { step, to: step.on }];
  }, []);
}

/** Two days off of one name and one reason. */
export const isOneDayOff = <Step extends Day<{ readonly en: string }>>(one: Step, other: Step): boolean =>
  one.reason === other.reason && one.name?.en === other.name?.en;
