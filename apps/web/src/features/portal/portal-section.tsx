import { Button, Group } from '@mantine/core';
import type { CaseDetail, CopySheet } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api } from '../../lib/api.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay, useSession } from '../../lib/session.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';

const CopySheetCard = lazyPart(async () => (await import('./copy-sheet-card.js')).CopySheetCard, 'missions');

const FORMS = ['invitation', 'notification'] as const;

/** What is typed into the state portal: opened on purpose, since it shows the passport number in full. */
export function PortalSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('portal');
  const mayFile = useMay('notifications.file');
  const isHost = useSession().tenant.kind === 'host';
  // Kept in this place alone, never in the store of answers: the number is gone when the card is closed.
  const [sheet, setSheet] = useState<CopySheet | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (form: CopySheet['form']['form']) => api.post<CopySheet>(`/cases/${detail.id}/copy-sheet`, { form }),
    onSuccess: setSheet,
    onError: notifyProblem,
    gcTime: 0,
  });
  if (!isHost || !mayFile) return null;
  return (
    <section className={caseStyles['section']} data-empty={sheet === null || undefined}>
      <h2>{t('title')}</h2>
      <p className={caseStyles['quiet']}>{t('intro')}</p>
      <Group gap="sm" mt="sm">
        {FORMS.map((form) => (
          <Button
            key={form}
            variant="default"
            disabled={isPending}
            aria-expanded={sheet?.form.form === form}
            onClick={() => {
              mutate(form);
            }}
          >
            {t(`open.${form}`)}
          </Button>
        ))}
      </Group>
      {sheet === null ? null : (
        <Suspense fallback={<RowsSkeleton rows={4} />}>
          <CopySheetCard
            key={`${sheet.form.form} ${String(sheet.form.version)}`}
            sheet={sheet}
            onAgain={() => {
              mutate(sheet.form.form);
            }}
            onClose={() => {
              setSheet(null);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
