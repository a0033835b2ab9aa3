import { Alert } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';

/** The company asks for a second step: until when, or that nothing else is open before. */
export function StepNeeded({ by, isNow }: { readonly by: string; readonly isNow: boolean }) {
  const { t, moment } = useDatedWords('account');
  return (
    <Alert
      icon={<IconShieldLock size={18} />}

      mt="md"
      title={t(isNow ? 'needed.nowTitle' : 'needed.title')}
    >
      {t(isNow ? 'needed.now' : 'needed.by', { moment: moment(by) })}
    </Alert>
  );
}
