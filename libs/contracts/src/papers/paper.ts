import { z } from 'zod';
import { Id, MomentOut, VersionOut } from '../scalars.js';

/** What every paper carries in an answer, whatever it is. */
export const paperFields = {
  id: Id,
  mayChange: z.boolean().meta({ description: "Whether the reader's company keeps this paper." }),
  removedAt: MomentOut.nullable().meta({ description: 'Set while it is taken back; it can be restored.' }),
  createdAt: MomentOut,
  version: VersionOut,
};

/** A check that one day is not before another; either may be left out. */
export const inOrder =
  <Name extends string>(from: Name, to: Name) =>
  (facts: { readonly [name in Name]?: string | undefined }, context: z.RefinementCtx): void => {
    const [first, last] = [facts[from], facts[to]];
    if (first !== undefined && last !== undefined && first > last)
      context.addIssue({ code: 'custom', path: [to], message: 'end-before-start' });
  };

/** Several checks as one. */
export const allOf =
  <T>(...checks: readonly ((facts: T, context: z.RefinementCtx) => void)[]) =>
  (facts: T, context: z.RefinementCtx): void => {
    for (const check of checks) check(facts, context);
  };

/** A field that one choice demands and every other forbids. */
export const neededWhen =
  <T extends object>(name: keyof T & string, isNeeded: (facts: T) => boolean) =>
  (facts: T, context: z.RefinementCtx): void => {
    const isGiven = facts[name] !== undefined;
    if (isGiven !== isNeeded(facts))
      context.addIssue({ code: 'custom', path: [name], message: isGiven ? 'not-allowed' : 'required' });
  };
