import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../lib/words.js';

type PasswordInputProps = Omit<TextInputProps, 'type' | 'rightSection' | 'autoComplete'> & {
  /** Tells a password manager whether to fill in or to make one up. */
  readonly autoComplete: 'current-password' | 'new-password';
};

/** A password that can be looked at while it is typed, pasted and filled in by a manager. */
export function PasswordInput(props: PasswordInputProps) {
  const { t } = useWords('shell');
  const [isShown, setIsShown] = useState(false);
  const Mark = isShown ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck={false}
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
