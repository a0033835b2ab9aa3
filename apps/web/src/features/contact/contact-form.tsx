import { Select, TextInput } from '@mantine/core';
import type { HostContact, Mission, NewHostContact } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { usePeople } from '../missions/api.js';

const LANGUAGES = ['ru', 'kk', 'en'] as const;
type Values = Record<'name' | 'email' | 'language' | 'phone' | 'caseId', string>;

interface ContactFormProps {
  readonly mission: Mission;
  /** The contact to change; a new one when left out. */
  readonly contact?: HostContact;
  readonly onDone: () => void;
}

/** Name, address, language and telephone; a new one can be for one person alone. */
export function ContactForm({ mission, contact, onDone }: ContactFormProps) {
  const { t } = useDatedWords('contact');
  const people = usePeople(mission.id).data?.items ?? [];
  const act = useAct<Values, Partial<NewHostContact>, HostContact>({
    ...(contact === undefined
      ? { path: `/missions/${mission.id}/host-contacts` }
      : { path: `/host-contacts/${contact.id}`, method: 'put' as const, ifMatch: contact.version }),
    initialValues: {
      ...{ name: contact?.name ?? '', email: contact?.email ?? '', language: contact?.language ?? 'ru' },
      ...{ phone: contact?.phone ?? '', caseId: '' },
    },
    // A choice taken away is null in the field.
    toBody: ({ caseId, ...values }) =>
      filledIn({ ...values, caseId: (caseId as string | null) ?? '' }) as Partial<NewHostContact>,
    onDone: ({ name }) => {
      notifyDone(t(contact === undefined ? 'done.added' : 'done.changed', { name }));
      onDone();
    },
  });
  return (
    <ActForm
      act={act}
      send={t(contact === undefined ? 'form.add' : 'form.save')}
      cancel={t('cancel')}
      onCancel={onDone}
      label={t('form.label')}
    >
      <TextInput label={t('form.name')} {...act.form.getInputProps('name')} />
      <TextInput
        type="email"
        label={t('form.email')}
        description={t('form.emailHint')}
        {...act.form.getInputProps('email')}
      />
      <Select
        label={t('form.language')}
        data={LANGUAGES.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        allowDeselect={false}
        {...act.form.getInputProps('language')}
      />
      <TextInput type="tel" label={`${t('form.phone')} (${t('optional')})`} {...act.form.getInputProps('phone')} />
      {contact !== undefined || people.length < 2 ? null : (
        <Select
          label={`${t('form.case')} (${t('optional')})`}
          description={t('form.caseHint')}
          clearable
          data={people.map(({ id, technicianName }) => ({ value: id, label: technicianName }))}
          {...act.form.getInputProps('caseId')}
        />
      )}
    </ActForm>
  );
}
