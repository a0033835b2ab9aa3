import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { useFinishSignIn } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { CodeInput } from '../account/code-input.js';
import type { SecondStepAsked, Session } from '@sapar/contracts';
import { canUsePasskeys } from '../../lib/passkeys.js';
import { PasskeyButton } from './passkey-button.js';
import { refusalOf } from './refusal.js';
import styles from './sign-in.module.css';

interface SecondStepFormProps {
  /** What the account has; a recovery code does as well. */
  readonly ways: SecondStepAsked['ways'];
  readonly onDone: (session: Session) => void;
  /** Back to the password: given up, or the step has run out. */
  readonly onBack: (reason?: string) => void;
}

/** The password was right: now the code of the authenticator, or one from paper. */
export function SecondStepForm({ ways, onDone, onBack }: SecondStepFormProps) {
  const { t } = useWords('account');
  const shell = useWords('shell');
  const [code, setCode] = useState('');
  const [isRecovery, setIsRecovery] = useState(!ways.includes('authenticator'));
  const [fault, setFault] = useState('');
  const finish = useFinishSignIn(onDone);
  const onError = (error: unknown): void => {
    if (error instanceof ApiProblem && error.code === 'step-expired') return onBack(error.title);
    const faults: Readonly<Record<string, string | undefined>> = { ...refusalOf(error, shell.t) };
    setFault(faults['code'] ?? faults['whole'] ?? '');
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (finish.isPending) return;
    if (code.trim() === '') setFault(t('signIn.codeMissing'));
    else finish.mutate({ code }, { onError });
  };
  return (
    <form onSubmit={send} noValidate className={styles['form']} aria-label={t('signIn.title')}>
      <CodeInput
        key={String(isRecovery)}
        isRecovery={isRecovery}
        size="lg"
        autoFocus
        label={t(isRecovery ? 'signIn.recoveryCode' : 'step.code')}
        description={t(isRecovery ? 'signIn.recoveryHint' : 'signIn.hint')}
        value={code}
        error={fault === '' ? undefined : fault}
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="lg" fullWidth loading={finish.isPending} className={styles['send'] ?? ''}>
        {shell.t('signIn.send')}
      </Button>
      {ways.includes('passkey') && canUsePasskeys() ? <PasskeyButton onDone={onDone} /> : null}
      {ways.includes('authenticator') ? (
        <Button
          variant="subtle"
          onClick={() => {
            setIsRecovery(!isRecovery);
            setCode('');
            setFault('');
          }}
        >
          {t(isRecovery ? 'signIn.useAuthenticator' : 'signIn.useRecovery')}
        </Button>
      ) : null}
      <Button
        variant="subtle"
        onClick={() => {
          onBack();
        }}
      >
        {t('signIn.back')}
      </Button>
    </form>
  );
}
