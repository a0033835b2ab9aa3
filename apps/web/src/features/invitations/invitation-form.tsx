import { Checkbox, Select, Stack, Textarea } from '@mantine/core';
import type { CaseLine, Invitation, Mission, NewInvitation } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, type Act } from '../cases/use-act.js';
import { useCaseTypes } from '../papers/use-case-types.js';
import { TermFields, termValuesOf, toTerms, type TermValues } from './term-fields.js';

interface InvitationFormProps {
  readonly mission: Mission;
  readonly people: readonly CaseLine[];
  /** The draft to change; a new one when left out. */
  readonly invitation?: Invitation;
  readonly onClose: () => void;
}

type Values = TermValues & { caseIds: string[]; note: string };

/** What is asked for, and for whom. */
export function InvitationForm({ mission, people, invitation, onClose }: InvitationFormProps) {
  const { t } = useDatedWords('invitations');
  const act = useAct<Values, NewInvitation, Invitation>({
    ...(invitation === undefined
      ? { path: `/missions/${mission.id}/invitations` }
      : { path: `/invitations/${invitation.id}`, method: 'put' as const, ifMatch: invitation.version }),
    initialValues: {
      caseIds: invitation?.people.map(({ caseId }) => caseId) ?? people.filter(isAsked).map(({ id }) => id),
      ...termValuesOf(invitation?.asked ?? null),
      ...(invitation === undefined ? { validFromOn: mission.plannedFromOn, validToOn: mission.plannedToOn } : {}),
      note: invitation?.note ?? '',
    },
    validate: ({ caseIds }) => (caseIds.length === 0 ? { caseIds: t('nobody') } : {}),
    toBody: ({ caseIds, note, ...terms }) =>
      ({ caseIds, ...toTerms(terms), ...(note.trim() === '' ? {} : { note }) }) as NewInvitation,
    onDone: () => {
      notifyDone(t('done.saved'));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('form')}>
      {invitation === undefined ? <TypeChoice act={act} /> : null}
      <Checkbox.Group label={t('people')} {...act.form.getInputProps('caseIds')}>
        <Stack gap={6} mt={6}>
          {people.map(({ id, technicianName }) => (
            <Checkbox key={id} value={id} label={technicianName} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TermFields propsOf={(name) => act.form.getInputProps(name) as object} />
      <Textarea label={`${t('note')} (${t('optional')})`} autosize minRows={2} {...act.form.getInputProps('note')} />
    </ActForm>
  );
}

const isAsked = ({ stage }: CaseLine): boolean => stage === 'planned';

/** The terms of one of the company's types; everything can still be changed. */
function TypeChoice({ act: { form } }: { readonly act: Act<Values> }) {
  const { t } = useDatedWords('invitations');
  const types = useCaseTypes().filter(({ category, entries, stayDays }) => category ?? entries ?? stayDays);
  if (types.length === 0) return null;
  const choose = (id: string | null): void => {
    const type = types.find((one) => one.id === id);
    if (type === undefined) return;
    if (type.category !== null) form.setFieldValue('category', type.category);
    if (type.entries !== null) form.setFieldValue('entries', type.entries);
    form.setFieldValue('stayDays', type.stayDays === null ? '' : String(type.stayDays));
  };
  return (
    <Select
      label={`${t('type')} (${t('optional')})`}
      data={types.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choose}
    />
  );
}
