import { Button } from '@mantine/core';
import type { CaseDetail, CaseWay } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import i18next from 'i18next';
import { Suspense, useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay, useSession } from '../../lib/session.js';
import { useRefresh } from '../cases/use-act.js';
import { useDatedWords } from '../cases/dated-words.js';
import { CloseForm } from './close-form.js';
import { EndForm } from './end-form.js';
import styles from './way.module.css';

const ReplacePanel = lazyPart(async () => {
  const [{ ReplacePanel: Panel }] = await Promise.all([
    import('../routes/replace-panel.js'),
    i18next.loadNamespaces(['days', 'technicians']),
  ]);
  return Panel;
}, 'routes');

interface WayActsProps {
  readonly detail: CaseDetail;
  readonly way: CaseWay;
}

/** What the table allows from here beyond the facts themselves: ends, closing, and the way back from each. */
export function WayActs({ detail, way }: WayActsProps) {
  const { t } = useDatedWords('way');
  const [open, setOpen] = useState<'end' | 'close' | 'replace' | null>(null);
  const mayWrite = useMay('cases.write');
  const isHost = useSession().tenant.kind === 'host';
  const name = detail.technician.displayName;
  if (!mayWrite) return null;
  const isOpen = (act: string): boolean => way.steps.some((step) => step.act === act && step.missing.length === 0);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      {isOpen('cancel-case') ? (
        <OpenButton
          label={t('end')}
          isOpen={open === 'end'}
          onPress={() => {
            setOpen(open === 'end' ? null : 'end');
          }}
        />
      ) : null}
      {isOpen('replace-person') ? (
        <OpenButton
          label={t('replace')}
          isOpen={open === 'replace'}
          onPress={() => {
            setOpen(open === 'replace' ? null : 'replace');
          }}
        />
      ) : null}
      {isHost && isOpen('close-case') ? (
        <OpenButton
          label={t('close')}
          isOpen={open === 'close'}
          onPress={() => {
            setOpen(open === 'close' ? null : 'close');
          }}
        />
      ) : null}
      {isOpen('resume-case') ? <BackButton caseId={detail.id} act="resumption" name={name} /> : null}
      {isHost && isOpen('reopen-case') ? <BackButton caseId={detail.id} act="reopening" name={name} /> : null}
      {open === null ? null : (
        <div className={styles['form']} style={{ flexBasis: '100%' }}>
          {open === 'end' ? <EndForm caseId={detail.id} name={name} isHost={isHost} onClose={close} /> : null}
          {open === 'close' ? <CloseForm caseId={detail.id} name={name} onClose={close} /> : null}
          {open === 'replace' ? (
            <Suspense fallback={<RowsSkeleton rows={3} />}>
              <ReplacePanel detail={detail} onClose={close} />
            </Suspense>
          ) : null}
        </div>
      )}
    </>
  );
}

interface OpenButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function OpenButton({ label, isOpen, onPress }: OpenButtonProps) {
  return (
    <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={onPress}>
      {label}
    </Button>
  );
}

const BACK = {
  resumption: { label: 'resume', done: 'resumed' },
  reopening: { label: 'reopen', done: 'reopened' },
} as const;

interface BackButtonProps {
  readonly caseId: string;
  readonly act: keyof typeof BACK;
  readonly name: string;
}

function BackButton({ caseId, act, name }: BackButtonProps) {
  const { t } = useDatedWords('way');
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      await api.post(`/cases/${caseId}/${act}`);
      notifyDone(t(BACK[act].done, { name }));
      await refresh();
    },
    onError: notifyProblem,
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {t(BACK[act].label)}
    </Button>
  );
}
