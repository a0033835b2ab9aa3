import { Button, TextInput } from '@mantine/core';
import type { AddedPasskey, PasskeyOptions } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { PasswordInput } from '../../components/password-input.js';
import { api, ApiProblem } from '../../lib/api.js';
import { createPasskey } from '../../lib/passkeys.js';
import { useWords } from '../../lib/words.js';
import { ActForm } from '../cases/act-form.js';
import { useAct } from '../cases/use-act.js';
import styles from './account.module.css';

interface AddPasskeyProps {
  /** With the recovery codes, where the account had none. */
  readonly onAdded: (recoveryCodes: readonly string[] | null) => void;
}

/** A name and the password, then the device asks for finger, face or PIN. */
export function AddPasskey({ onAdded }: AddPasskeyProps) {
  const { t } = useWords('account');
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <div className={styles['row']}>
        <Button
          variant="default"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t('passkeys.add')}
        </Button>
      </div>
    );
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <AddForm
      onAdded={(codes) => {
        close();
        onAdded(codes);
      }}
      onCancel={close}
    />
  );
}

interface AddValues extends Record<string, unknown> {
  name: string;
  password: string;
}

function AddForm({ onAdded, onCancel }: AddPasskeyProps & { readonly onCancel: () => void }) {
  const { t } = useWords('account');
  const act = useAct<AddValues, { readonly password: string }, PasskeyOptions>({
    path: '/account/passkey-options',
    initialValues: { name: '', password: '' },
    validate: ({ name, password }) => ({
      ...(name.trim() === '' ? { name: t('passkeys.nameMissing') } : {}),
      ...(password === '' ? { password: t('password.currentMissing') } : {}),
    }),
    toBody: ({ password }) => ({ password }),
    onDone: (options, { name }) => void add(options, name.trim()),
  });
  const add = async (options: PasskeyOptions, name: string): Promise<void> => {
    try {
      const response = await createPasskey(options);
      if (response === null) {
        act.form.setFieldError('name', t('passkeys.given'));
        return;
      }
      const { recoveryCodes } = await api.post<AddedPasskey>('/account/passkeys', { name, response });
      notifyDone(t('passkeys.done', { name }));
      onAdded(recoveryCodes);
    } catch (error) {
      if (error instanceof ApiProblem) notifyProblem(error);
      else act.form.setFieldError('name', t('passkeys.given'));
    }
  };
  return (
    <div className={styles['narrow']}>
      <ActForm act={act} send={t('passkeys.go')} cancel={t('cancel')} onCancel={onCancel} label={t('passkeys.add')}>
        <TextInput
          autoFocus
          label={t('passkeys.name')}
          placeholder={t('passkeys.nameExample')}
          {...act.form.getInputProps('name')}
        />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          {...act.form.getInputProps('password')}
        />
      </ActForm>
    </div>
  );
}
