import { Button, Textarea } from '@mantine/core';
import type { CaseRoute, RouteScreening, SignRoute } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { useSession } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import type { Answers } from './api.js';

interface SignFormProps {
  readonly caseId: string;
  readonly name: string;
  readonly answers: Answers;
  readonly candidate: RouteScreening['candidates'][number];
  readonly onDone: () => void;
}

/** Chooses a route in one's own name; what is not confirmed asks why. */
export function SignForm(props: SignFormProps) {
  const { t } = useDatedWords('routes');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen)
    return (
      <Signing
        {...props}
        onCancel={() => {
          setIsOpen(false);
        }}
      />
    );
  return (
    <Button
      variant={props.candidate.verdict === 'fits' ? 'default' : 'subtle'}
      size="compact-sm"
      mt="sm"
      onClick={() => {
        setIsOpen(true);
      }}
    >
      {t('choose')}
    </Button>
  );
}

function Signing({
  caseId,
  name,
  answers,
  candidate: { route, verdict },
  onDone,
  onCancel,
}: SignFormProps & { readonly onCancel: () => void }) {
  const { t } = useDatedWords('routes');
  const signer = useSession().user.name;
  const act = useAct<{ reason: string }, SignRoute, CaseRoute>({
    path: `/cases/${caseId}/route`,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ ...answers, route, ...(reason.trim() === '' ? {} : { reason }) }) as SignRoute,
    onDone: () => {
      notifyDone(t('done', { name, route: t(`routes.${route}`) }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('sign', { name: signer })} cancel={t('cancel')} onCancel={onCancel} label={t('choose')}>
      {verdict === 'fits' ? null : (
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={2}
          mt="sm"
          {...act.form.getInputProps('reason')}
        />
      )}
    </ActForm>
  );
}
