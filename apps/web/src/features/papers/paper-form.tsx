import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { PaperFieldInput } from './paper-field.js';
import { fieldsShown, type Choice, type Paper, type PaperKind, type PaperValues } from './paper-kind.js';
import { bodyOf, valuesOf } from './paper-values.js';

interface PaperFormProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  /** Path of the list that a new one goes to. */
  readonly list: string;
  /** The paper to correct; a new one when left out. */
  readonly paper?: T;
  /** First values of a new one that the page knows. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, readonly Choice[]>>;
  readonly onClose: () => void;
}

/** A paper from the fields of its kind; nothing typed is lost when the API refuses. */
export function PaperForm<T extends Paper>({ kind, list, paper, given, options, onClose }: PaperFormProps<T>) {
  const words = useDatedWords('papers');
  const { t } = words;
  const act = useAct<PaperValues, Readonly<Record<string, unknown>>, T>({
    ...(paper === undefined
      ? { path: list }
      : { path: `/${kind.one}/${paper.id}`, method: 'put' as const, ifMatch: paper.version }),
    initialValues: valuesOf(kind.fields, paper, given),
    toBody: (values) => bodyOf(kind.fields, values),
    fieldOf: (path) => path.split('.')[0] ?? path,
    onDone: (saved) => {
      notifyDone(t('done.saved', { paper: kind.titleOf(saved, words) }));
      onClose();
    },
  });
  const facts = paper as unknown as Readonly<Record<string, unknown>> | undefined;
  const maskedOf = (name: string | undefined): string | null => {
    const fact = name === undefined ? null : facts?.[name];
    return typeof fact === 'string' ? fact : null;
  };
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t(`${kind.words}.add`)}>
      {fieldsShown(kind.fields, act.form.getValues()).map((field) => (
        <PaperFieldInput
          key={field.name}
          kind={kind.words}
          field={field}
          form={act.form}
          options={options}
          masked={maskedOf(field.maskedAs)}
        />
      ))}
    </ActForm>
  );
}
