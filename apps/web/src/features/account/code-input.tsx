import { TextInput, type TextInputProps } from '@mantine/core';

/** Six figures from an authenticator; letters too where a recovery code may stand. */
export function CodeInput({
  isRecovery = false,
  ...props
}: TextInputProps & { readonly isRecovery?: boolean | undefined }) {
  return (
    <TextInput
      {...props}
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoCapitalize="off"
      spellCheck={false}
    />
  );
}
