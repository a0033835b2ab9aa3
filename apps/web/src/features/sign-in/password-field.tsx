import { ActionIcon, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../lib/words.js';

export function PasswordField({ error }: { readonly error: string | undefined }) {
  const { t } = useWords('shell');
  const [isShown, setIsShown] = useState(false);
  const Mark = isShown ? IconEyeOff : IconEye;
  return (
    <TextInput
      name="password"
      type={isShown ? 'text' : 'password'}
      size="lg"
      autoComplete="current-password"
      label={t('signIn.password')}
      error={error}
      rightSection={
        <ActionIcon
          aria-label={t(isShown ? 'signIn.hide' : 'signIn.show')}
          aria-pressed={isShown}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          <Mark size={18} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
