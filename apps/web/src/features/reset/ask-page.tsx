import { Button, TextInput } from '@mantine/core';
import type { AskForReset } from '@sapar/contracts';
import { useState } from 'react';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import { faultsOf } from '../sign-in/faults.js';
import { ResetFrame } from './reset-frame.js';

/** Asks for a mail with a link; the answer is the same whether anybody has the address or not. */
export function AskPage() {
  const { t } = useWords('reset');
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo === null)
    return (
      <ResetFrame title={t('askTitle')} lines={[t('askHint')]}>
        <AskForm onSent={setSentTo} />
      </ResetFrame>
    );
  return (
    <ResetFrame title={t('sentTitle')} lines={[t('sent', { email: sentTo })]}>
      <Button
        variant="default"
        onClick={() => {
          setSentTo(null);
        }}
      >
        {t('again')}
      </Button>
    </ResetFrame>
  );
}

interface AskValues extends Record<string, unknown> {
  email: string;
}

function AskForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t } = useWords('reset');
  const shell = useWords('shell');
  const act = useAct<AskValues, AskForReset, undefined>({
    path: '/password-resets',
    initialValues: { email: '' },
    validate: ({ email }) => ({ ...faultsOf({ email: email.trim(), password: '-' }, shell.t) }),
    toBody: ({ email }) => ({ email: email.trim() }),
    onDone: (_result, { email }) => {
      onSent(email.trim());
    },
  });
  return (
    <ActForm act={act} send={t('send')} label={t('askTitle')}>
      <TextInput
        type="email"
        size="md"
        autoComplete="username"
        autoFocus
        label={t('email')}
        placeholder={shell.t('signIn.emailExample')}
        {...act.form.getInputProps('email')}
      />
    </ActForm>
  );
}
