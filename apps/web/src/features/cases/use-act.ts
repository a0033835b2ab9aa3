import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { api, ApiProblem, newIdempotencyKey } from '../../lib/api.js';
import type { ShowValue } from './merge-note.js';
import { useMerge, type Merge } from './use-merge.js';

type Values = Record<string, unknown>;

export interface ActSettings<FormValues extends Values, Body, Result> {
  readonly path: string;
  readonly method?: 'post' | 'put';
  /** Version of what `initialValues` show. A later reading never lends its own to older values: its fields are merged first. */
  readonly ifMatch?: number;
  /** How a value of a field is said where a merge shows it. */
  readonly show?: ShowValue;
  readonly initialValues: FormValues;
  /** Faults by field, found before anything is sent; no entry means no fault. */
  readonly validate?: (values: FormValues) => Readonly<Partial<Record<string, string>>>;
  readonly toBody: (values: FormValues) => Body;
  /** Where the fault of a field of the body is shown; the same name when left out. */
  readonly fieldOf?: (path: string) => string;
  readonly onDone: (result: Result, values: FormValues) => void;
}

export interface Act<FormValues extends Values> {
  readonly form: UseFormReturnType<FormValues>;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  /** The same without an event, for fields that stand inside another form. */
  readonly send: () => void;
  readonly isSending: boolean;
  /** What failed, when it belongs to no field; values stay as they were typed. */
  readonly problem: ApiProblem | null;
  /** What somebody else has changed since the form was opened. */
  readonly merge: Merge;
  readonly show: ShowValue | undefined;
}

/** One key for one content: a double press or a retry after a broken line makes one row. */
export function useKeyOfBody(): { readonly keyFor: (body: unknown) => string; readonly forget: () => void } {
  const last = useRef<{ readonly body: string; readonly key: string } | null>(null);
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      if (last.current?.body !== text) last.current = { body: text, key: newIdempotencyKey() };
      return last.current.key;
    },
    forget: () => {
      last.current = null;
    },
  };
}

/** Everything on the screens is read anew after an act, but not who is signed in. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** A form that does one act: keeps its values on failure and puts the API's words beside the fields. */
export function useAct<FormValues extends Values, Body, Result>(
  settings: ActSettings<FormValues, Body, Result>,
): Act<FormValues> {
  const form = useForm<FormValues>({ initialValues: settings.initialValues });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const merge = useMerge(form, settings);
  const ifMatch = useIfMatch(settings, merge);
  const { keyFor, forget } = useKeyOfBody();
  const refresh = useRefresh();
  const mutation = useMutation({
    mutationFn: (body: Body) =>
      settings.method === 'put'
        ? api.put<Result>(settings.path, body, ifMatchOf(ifMatch))
        : api.post<Result>(settings.path, body, { idempotencyKey: keyFor(body), ...ifMatchOf(ifMatch) }),
  });
  const act = async (values: FormValues): Promise<void> => {
    setProblem(null);
    try {
      const result = await mutation.mutateAsync(settings.toBody(values));
      forget();
      merge.clear();
      settings.onDone(result, values);
      await refresh();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { byField, hasOthers } = faultsOf(error, values, settings.fieldOf);
      form.setErrors(byField);
      setProblem(hasOthers ? error : null);
      // What somebody else has changed is shown behind the form, and a form opened anew starts from it.
      if (error.code === 'version-conflict') void refresh();
    }
  };
  const send = (): void => {
    const faults = Object.fromEntries(
      Object.entries(settings.validate?.(form.getValues()) ?? {}).filter(([, fault]) => fault !== undefined),
    );
    form.setErrors(faults);
    if (Object.keys(faults).length === 0 && !mutation.isPending && !merge.isUndecided) void act(form.getValues());
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send();
  };
  // The version that the problem spoke of is laid beside what was typed, and the merge says the rest.
  const isMerged = problem?.code === 'version-conflict' && merge.fields.length > 0;
  return {
    ...{ form, submit, send, isSending: mutation.isPending, problem: isMerged ? null : problem },
    ...{ merge, show: settings.show },
  };
}

/** An act that carries no values of the row keeps the version it was begun with; a form goes on from what it has merged. */
function useIfMatch(settings: Pick<ActSettings<Values, unknown, unknown>, 'method' | 'ifMatch'>, merge: Merge) {
  const [first] = useState(settings.ifMatch);
  return settings.method === 'put' ? merge.version : first;
}

const ifMatchOf = (version: number | undefined): { readonly ifMatch?: number } =>
  version === undefined ? {} : { ifMatch: version };

function faultsOf(
  problem: ApiProblem,
  values: Values,
  fieldOf: (path: string) => string = (path) => path,
): { readonly byField: Record<string, string>; readonly hasOthers: boolean } {
  const placed = problem.errors.map(({ path, message }) => ({ field: fieldOf(path), message }));
  const known = placed.filter(({ field }) => hasField(values, field));
  return {
    byField: Object.fromEntries(known.map(({ field, message }) => [field, message])),
    hasOthers: known.length === 0 || known.length < placed.length,
  };
}

/** Whether the dotted path names something that the form shows. */
function hasField(values: Values, path: string): boolean {
  let at: unknown = values;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Values)[part];
  }
  return path !== '';
}
