import { Radio, Stack } from '@mantine/core';
import { useDatedWords } from '../cases/dated-words.js';

const ROLE_CHOICES = ['owner', 'coordinator', 'hr', 'manager', 'lawyer', 'auditor', 'agent'] as const;
export type RoleName = (typeof ROLE_CHOICES)[number];

/** Each role with what it may do: nobody should have to guess from a word. */
export function RoleChoices(props: Record<string, unknown>) {
  const { t } = useDatedWords('company');
  return (
    <Radio.Group label={t('people.fields.role')} {...props}>
      <Stack gap={8} mt={6}>
        {ROLE_CHOICES.map((role) => (
          <Radio key={role} value={role} label={t(`roles.${role}`)} description={t(`roleHints.${role}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
