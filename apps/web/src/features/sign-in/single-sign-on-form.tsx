import { Button, TextInput } from '@mantine/core';
import type { SingleSignOnStarted } from '@sapar/contracts';
import { useState, type FormEvent } from 'react';
import { api } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import { faultsOf } from './faults.js';
import { refusalOf } from './refusal.js';
import styles from './sign-in.module.css';

/** The address alone: its domain says whose provider asks for the rest. */
export function SingleSignOnForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords('shell');
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [isBusy, setIsBusy] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const missing = faultsOf({ email: email.trim(), password: '-' }, t);
    if (missing !== null) return setFault(missing.email);
    setIsBusy(true);
    void api
      .post<SingleSignOnStarted>('/session/single-sign-on', { email: email.trim() })
      .then(({ url }) => {
        location.assign(url);
      })
      .catch((error: unknown) => {
        const { email: ofField, whole } = refusalOf(error, t);
        setFault(ofField ?? whole);
        setIsBusy(false);
      });
  };
  return (
    <form onSubmit={send} noValidate className={styles['form']} aria-label={t('signIn.sso')}>
      <TextInput
        name="email"
        type="email"
        size="lg"
        autoComplete="username"
        autoFocus
        label={t('signIn.email')}
        placeholder={t('signIn.emailExample')}
        value={email}
        error={fault}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="lg" fullWidth loading={isBusy} className={styles['send'] ?? ''}>
        {t('signIn.ssoSend')}
      </Button>
      <Button variant="subtle" onClick={onBack}>
        {t('signIn.ssoBack')}
      </Button>
    </form>
  );
}
