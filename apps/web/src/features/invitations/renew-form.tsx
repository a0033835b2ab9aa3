import { Checkbox, Group, Stack, Textarea } from '@mantine/core';
import type { CaseLine, Invitation, RenewInvitation } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, type Act } from '../cases/use-act.js';
import { TermFields, termValuesOf, toTerms, type TermValues } from './term-fields.js';

const PARTS = ['people', 'name', 'passport', 'category', 'entries', 'dates', 'days', 'papers'] as const;
type Part = (typeof PARTS)[number];

type Values = TermValues & { caseIds: string[]; note: string; putRight: string[]; areFeesLost: boolean };

/** What a part holds in the form; a name, a passport and papers are put right where they stand, not here. */
const FIELDS: Readonly<Partial<Record<Part, readonly (keyof TermValues | 'caseIds')[]>>> = {
  people: ['caseIds'],
  category: ['category'],
  entries: ['entries'],
  dates: ['validFromOn', 'validToOn'],
  days: ['stayDays'],
};

interface RenewFormProps {
  readonly invitation: Invitation;
  readonly people: readonly CaseLine[];
  readonly onClose: () => void;
}

/** A new request after a refusal: what was right is copied, what was wrong is typed anew. */
export function RenewForm({ invitation, people, onClose }: RenewFormProps) {
  const { t } = useDatedWords('invitations');
  const mayWriteCosts = useMay('costs.write');
  const copied = { ...termValuesOf(invitation.asked), caseIds: invitation.people.map(({ caseId }) => caseId) };
  const act = useAct<Values, RenewInvitation, Invitation>({
    path: `/invitations/${invitation.id}/renewal`,
    ifMatch: invitation.version,
    initialValues: { ...copied, note: '', putRight: [], areFeesLost: true },
    validate: ({ putRight, caseIds }) => ({
      ...(putRight.length === 0 ? { putRight: t('nothingWrong') } : {}),
      ...(caseIds.length === 0 ? { caseIds: t('nobody') } : {}),
    }),
    toBody: ({ caseIds, note, putRight, areFeesLost, ...terms }) =>
      ({
        ...{ caseIds, putRight, areFeesLost, ...toTerms(terms) },
        ...(note.trim() === '' ? {} : { note }),
      }) as RenewInvitation,
    onDone: () => {
      notifyDone(t('done.renewed'));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('renew')} cancel={t('cancel')} onCancel={onClose} label={t('renew')}>
      <WrongParts act={act} copied={copied} />
      <Checkbox.Group label={t('people')} {...act.form.getInputProps('caseIds')}>
        <Stack gap={6} mt={6}>
          {people.map(({ id, technicianName }) => (
            <Checkbox key={id} value={id} label={technicianName} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TermFields propsOf={(name) => act.form.getInputProps(name) as object} />
      <Textarea label={`${t('note')} (${t('optional')})`} autosize minRows={2} {...act.form.getInputProps('note')} />
      {mayWriteCosts ? (
        <Checkbox label={t('fee.lose')} {...act.form.getInputProps('areFeesLost', { type: 'checkbox' })} />
      ) : null}
    </ActForm>
  );
}

interface WrongPartsProps {
  readonly act: Act<Values>;
  readonly copied: Pick<Values, keyof TermValues | 'caseIds'>;
}

/** Ticking a part empties its fields, so that nothing wrong is sent again unread; unticking copies them back. */
function WrongParts({ act: { form }, copied }: WrongPartsProps) {
  const { t } = useDatedWords('invitations');
  const { error, value } = form.getInputProps('putRight') as { error?: string; value: string[] };
  const choose = (parts: string[]): void => {
    for (const part of PARTS)
      if (parts.includes(part) !== value.includes(part))
        for (const name of FIELDS[part] ?? []) {
          const empty = name === 'caseIds' ? [] : '';
          form.setFieldValue(name, (parts.includes(part) ? empty : copied[name]) as never);
        }
    form.setFieldValue('putRight', parts);
  };
  return (
    <Checkbox.Group label={t('wrong')} description={t('wrongHint')} error={error} value={value} onChange={choose}>
      <Group gap="md" mt={6}>
        {PARTS.map((part) => (
          <Checkbox key={part} value={part} label={t(`parts.${part}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
