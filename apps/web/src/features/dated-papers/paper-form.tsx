import { Select, TextInput } from '@mantine/core';
import { DATED_PAPER_KINDS } from './paper-kinds.js';
import type { DatedPaper, NewDatedPaper } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';

interface PaperFormProps {
  readonly caseId: string;
  /** The paper that is corrected; a new one without it. */
  readonly paper: DatedPaper | null;
  readonly onClose: () => void;
}

type Values = { kind: string; title: string; endsOn: string; responsible: string };

/** What paper or appointment it is, its day, and who sees to it. */
export function PaperForm({ caseId, paper, onClose }: PaperFormProps) {
  const { t } = useDatedWords('dated-papers');
  const { t: ofCase } = useDatedWords('cases');
  const act = useAct<Values, NewDatedPaper, DatedPaper>({
    ...(paper === null
      ? { path: `/cases/${caseId}/dated-papers` }
      : { path: `/dated-papers/${paper.id}`, method: 'put' as const, ifMatch: paper.version }),
    initialValues: {
      ...{ kind: paper?.kind ?? 'insurance', title: paper?.title ?? '' },
      ...{ endsOn: paper?.endsOn ?? '', responsible: paper?.responsible ?? '' },
    },
    validate: ({ title, endsOn }) => ({
      ...(title.trim() === '' ? { title: ofCase('arrival.needed') } : {}),
      ...(isCalendarDateText(endsOn) ? {} : { endsOn: ofCase('arrival.notADay') }),
    }),
    toBody: ({ responsible, ...values }) =>
      (responsible.trim() === '' ? values : { ...values, responsible }) as NewDatedPaper,
    onDone: ({ title }) => {
      notifyDone(t('saved', { title }));
      onClose();
    },
  });
  const { form } = act;
  const isAppointment = form.getValues().kind === 'appointment';
  return (
    <ActForm act={act} send={ofCase('save')} cancel={ofCase('cancel')} onCancel={onClose} label={t('form')}>
      <Select
        label={t('kind')}
        data={DATED_PAPER_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('name')} placeholder={t('nameExample')} maxLength={120} {...form.getInputProps('title')} />
      <DateField label={t(isAppointment ? 'on' : 'endsOn')} {...form.getInputProps('endsOn')} />
      <TextInput
        label={`${t('responsible')} (${ofCase('optional')})`}
        maxLength={120}
        {...form.getInputProps('responsible')}
      />
    </ActForm>
  );
}
