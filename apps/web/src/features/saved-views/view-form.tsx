import { Checkbox, TextInput } from '@mantine/core';
import type { SavedView } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import type { KeptView } from './to-view.js';

interface ViewFormProps {
  /** What is kept under the name: what the screen shows, or what the view has already. */
  readonly kept: KeptView;
  /** The view to rename or to share; a new one when left out. */
  readonly view?: SavedView;
  readonly onDone: (view: SavedView) => void;
  readonly onCancel: () => void;
}

/** A name, and whether the company sees it too. */
export function ViewForm({ kept, view, onDone, onCancel }: ViewFormProps) {
  const { t } = useDatedWords('saved-views');
  const mayShare = useMay('company.read');
  const act = useAct<{ name: string; isShared: boolean }, object, SavedView>({
    ...(view === undefined
      ? { path: '/saved-views' }
      : { path: `/saved-views/${view.id}`, method: 'put' as const, ifMatch: view.version }),
    initialValues: { name: view?.name ?? '', isShared: view?.isShared ?? false },
    toBody: (values) => ({ ...values, ...kept }),
    onDone: (saved) => {
      notifyDone(t(view === undefined ? 'done.added' : 'done.changed', { name: saved.name }));
      onDone(saved);
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onCancel}>
      <TextInput
        label={t('fields.name')}
        description={t('fields.nameHint')}
        maxLength={80}
        data-autofocus
        {...act.form.getInputProps('name')}
      />
      {mayShare ? (
        <Checkbox
          label={t('fields.isShared')}
          description={t(view !== undefined && !view.isMine ? 'fields.isSharedByOther' : 'fields.isSharedHint')}
          disabled={view !== undefined && !view.isMine}
          {...act.form.getInputProps('isShared', { type: 'checkbox' })}
        />
      ) : null}
    </ActForm>
  );
}
