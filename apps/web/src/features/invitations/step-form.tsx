import { Text, Textarea, TextInput } from '@mantine/core';
import type { Invitation, StepInvitation } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import { TermFields, termValuesOf, toTerms, type TermValues } from './term-fields.js';

export type Step = Invitation['state'];

interface StepFormProps {
  readonly invitation: Invitation;
  readonly to: Step;
  readonly onClose: () => void;
}

type Values = TermValues & { on: string; requestNumber: string; resultNumber: string; note: string };

/** One step with what the law or the reader will ask for later: numbers, days, reasons. */
export function StepForm({ invitation, to, onClose }: StepFormProps) {
  const { t } = useDatedWords('invitations');
  const today = useToday();
  const isBack = to === 'draft' || (to === 'filed' && invitation.state !== 'draft');
  const act = useAct<Values, StepInvitation, Invitation>({
    path: `/invitations/${invitation.id}/steps`,
    ifMatch: invitation.version,
    initialValues: {
      ...termValuesOf(invitation.granted ?? invitation.asked),
      ...{ on: today, requestNumber: invitation.requestNumber ?? '', resultNumber: '', note: '' },
    },
    toBody: (values) => bodyOf(to, isBack, values),
    fieldOf: (path) => (path === 'filedOn' || path === 'decidedOn' ? 'on' : path),
    onDone: () => {
      notifyDone(t(`done.${to}`));
      onClose();
    },
  });
  const propsOf = (name: keyof Values) => act.form.getInputProps(name) as object;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t(`steps.${to}`)}>
      {isBack ? <Text size="sm">{t('backHint')}</Text> : null}
      {to === 'filed' && !isBack ? (
        <>
          <DateField label={t('filedOn')} {...propsOf('on')} />
          <TextInput label={`${t('requestNumber')} (${t('optional')})`} {...propsOf('requestNumber')} />
        </>
      ) : null}
      {to === 'granted' || to === 'refused' ? <DateField label={t('decidedOn')} {...propsOf('on')} /> : null}
      {to === 'granted' ? (
        <>
          <TextInput
            label={t('resultNumber')}
            description={t('resultHint')}
            inputMode="numeric"
            {...propsOf('resultNumber')}
          />
          <Text size="sm" c="dimmed">
            {t('grantedHint')}
          </Text>
          <TermFields propsOf={propsOf} />
        </>
      ) : null}
      {to === 'refused' || to === 'further-request' || to === 'withdrawn' ? (
        <Textarea
          label={to === 'withdrawn' ? `${t('reason')} (${t('optional')})` : t(`reasons.${to}`)}
          autosize
          minRows={2}
          {...propsOf('note')}
        />
      ) : null}
    </ActForm>
  );
}

function bodyOf(
  to: Step,
  isBack: boolean,
  { on, requestNumber, resultNumber, note, ...terms }: Values,
): StepInvitation {
  const said = note.trim() === '' ? {} : { note };
  const numbered = requestNumber.trim() === '' ? {} : { requestNumber };
  const body = {
    draft: { to },
    filed: isBack ? { to } : { to, filedOn: on, ...numbered },
    'further-request': { to, note },
    granted: { to, decidedOn: on, resultNumber, ...toTerms(terms) },
    refused: { to, decidedOn: on, note },
    withdrawn: { to, ...said },
  }[to];
  return body as StepInvitation;
}
