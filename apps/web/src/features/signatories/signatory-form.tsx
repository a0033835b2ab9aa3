import { Checkbox, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Signatory } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { CHANNEL_CHOICES } from '../filings/choices.js';
import { useMemberChoices } from '../people/api.js';
import { emptySignatory, toSignatory, valuesOf, type SignatoryValues } from './to-signatory.js';

type Fields = { readonly form: UseFormReturnType<SignatoryValues> };

interface SignatoryFormProps {
  /** The person to change; a new one when left out. */
  readonly signatory?: Signatory;
  readonly onDone: () => void;
}

/** Names, portals and two last days: nothing of the key itself is ever asked for. */
export function SignatoryForm({ signatory, onDone }: SignatoryFormProps) {
  const { t } = useDatedWords('signatories');
  const act = useAct<SignatoryValues, Record<string, unknown>, Signatory>({
    ...(signatory === undefined
      ? { path: '/signatories' }
      : { path: `/signatories/${signatory.id}`, method: 'put' as const, ifMatch: signatory.version }),
    initialValues: signatory === undefined ? emptySignatory : valuesOf(signatory),
    toBody: toSignatory,
    onDone: ({ name }) => {
      notifyDone(t(signatory === undefined ? 'done.added' : 'done.changed', { name }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t(signatory === undefined ? 'add' : 'save')} cancel={t('cancel')} onCancel={onDone}>
      <NameFields form={act.form} />
      <Checkbox.Group label={t('fields.portals')} {...act.form.getInputProps('portals')}>
        <Stack gap={6} mt={6}>
          {CHANNEL_CHOICES.map((portal) => (
            <Checkbox key={portal} value={portal} label={t(`portals.${portal}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DateField
        label={`${t('fields.keyUntil')} (${t('optional')})`}
        description={t('fields.keyUntilHint')}
        {...act.form.getInputProps('keyUntil')}
      />
      <AuthorityFields form={act.form} />
      <MemberField form={act.form} />
    </ActForm>
  );
}

function NameFields({ form }: Fields) {
  const { t } = useDatedWords('signatories');
  const optional = ` (${t('optional')})`;
  return (
    <>
      <TextInput label={t('fields.name')} {...form.getInputProps('name')} />
      <TextInput label={t('fields.nameCyrillic') + optional} {...form.getInputProps('nameCyrillic')} />
      <TextInput label={t('fields.position') + optional} {...form.getInputProps('position')} />
    </>
  );
}

function AuthorityFields({ form }: Fields) {
  const { t } = useDatedWords('signatories');
  return (
    <>
      <Radio.Group label={t('fields.authority')} {...form.getInputProps('authority')}>
        <Stack gap={6} mt={6}>
          <Radio value="attorney" label={t('authorities.attorney')} />
          <Radio value="office" label={t('authorities.office')} />
        </Stack>
      </Radio.Group>
      {form.getValues().authority === 'office' ? null : (
        <DateField label={t('fields.authorityUntil')} {...form.getInputProps('authorityUntil')} />
      )}
    </>
  );
}

/** Linked to a member, the person's duty for a case and the power to sign are seen together. */
function MemberField({ form }: Fields) {
  const { t } = useDatedWords('signatories');
  const members = useMemberChoices();
  return (
    <Select
      label={`${t('fields.member')} (${t('optional')})`}
      description={t('fields.memberHint')}
      placeholder={t('fields.choose')}
      clearable
      data={members}
      {...form.getInputProps('memberUserId')}
    />
  );
}
