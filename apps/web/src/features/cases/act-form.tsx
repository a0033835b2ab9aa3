import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Suspense, useRef, type ReactNode } from 'react';
import type { ApiProblem } from '../../lib/api.js';
import { lazyPart } from '../../lib/lazy-part.js';
import type { Act } from './use-act.js';

const MergeNote = lazyPart(async () => (await import('./merge-note.js')).MergeNote, 'live');

interface ActFormProps<Values extends Record<string, unknown>> {
  readonly act: Act<Values>;
  readonly send: string;
  readonly children: ReactNode;
  readonly cancel?: string;
  readonly onCancel?: (() => void) | undefined;
  readonly label?: string;
  readonly isDisabled?: boolean;
}

/** The frame of every form: fields, what failed as a whole, one button. */
export function ActForm<Values extends Record<string, unknown>>(props: ActFormProps<Values>) {
  const { act, send, children, cancel, onCancel, label, isDisabled } = props;
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} onSubmit={act.submit} noValidate aria-label={label}>
      <Stack gap="md">
        {children}
        {act.merge.fields.length === 0 ? null : (
          <Suspense fallback={null}>
            <MergeNote merge={act.merge} form={form} show={act.show} />
          </Suspense>
        )}
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <Group gap="sm">
          <Button type="submit" loading={act.isSending} disabled={isDisabled === true || act.merge.isUndecided}>
            {send}
          </Button>
          {onCancel === undefined ? null : (
            <Button variant="subtle" onClick={onCancel}>
              {cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** What failed, in the API's words, with the faults that belong to no field and the number for support. */
export function ProblemNote({ problem }: { readonly problem: ApiProblem }) {
  const requestId: string | undefined = problem.requestId;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={16} />} role="alert" title={problem.title}>
      {problem.errors.map(({ path, message }) => (
        <div key={path}>{message}</div>
      ))}
      {requestId === undefined || requestId === '' ? null : <small>{requestId}</small>}
    </Alert>
  );
}
