import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';

type Values = Record<string, unknown>;
type Side = 'mine' | 'theirs';

/** A field that somebody else has changed while the form was open. */
export interface MergeField {
  readonly path: string;
  readonly was: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Null while both have changed it and nobody has chosen; what I had not touched is taken over by itself. */
  readonly choice: Side | null;
  readonly isMineToo: boolean;
}

export interface Merge {
  /** Version that the form goes on from: what is shown as theirs has been seen. */
  readonly version: number | undefined;
  readonly fields: readonly MergeField[];
  readonly choose: (path: string, side: Side) => void;
  readonly isUndecided: boolean;
  readonly clear: () => void;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Fields that differ between what the form began from and what there is now, beside what was typed. */
export function fieldsToMerge(was: Values, theirs: Values, mine: Values): readonly MergeField[] {
  return Object.keys(theirs)
    .filter((path) => !same(was[path], theirs[path]) && !same(mine[path], theirs[path]))
    .map((path) => {
      const isMineToo = !same(mine[path], was[path]);
      const sides = { was: was[path], theirs: theirs[path], mine: mine[path] };
      return { path, ...sides, isMineToo, choice: isMineToo ? null : 'theirs' };
    });
}

interface Reading {
  readonly ifMatch?: number;
  readonly method?: 'post' | 'put';
}

/**
 * Follows the row under an open form: a later version is laid field by field over what was typed, so that nobody's words
 * are lost without being seen. Nothing is merged for acts that carry no values of the row.
 */
export function useMerge<FormValues extends Values>(
  form: UseFormReturnType<FormValues>,
  { ifMatch, method, initialValues: current }: Reading & { readonly initialValues: FormValues },
): Merge {
  const [read, setRead] = useState({ version: ifMatch, values: current });
  const [fields, setFields] = useState<readonly MergeField[]>([]);
  const set = (path: string, value: unknown): void => form.setFieldValue(path, value as never);
  const isOutdated = method === 'put' && ifMatch !== undefined && ifMatch !== read.version;
  useEffect(() => {
    if (!isOutdated) return;
    const found = fieldsToMerge(read.values, current, form.getValues());
    for (const { path, theirs, isMineToo } of found) if (!isMineToo) set(path, theirs);
    setRead({ version: ifMatch, values: current });
    const paths = new Set(found.map(({ path }) => path));
    setFields((before) => [...before.filter(({ path }) => !paths.has(path)), ...found]);
  });
  return {
    version: read.version,
    fields,
    isUndecided: fields.some(({ choice }) => choice === null),
    choose: (path, side) => {
      const field = fields.find((one) => one.path === path);
      if (field === undefined) return;
      set(path, field[side]);
      setFields(fields.map((one) => (one.path === path ? { ...one, choice: side } : one)));
    },
    clear: () => {
      setFields([]);
    },
  };
}
