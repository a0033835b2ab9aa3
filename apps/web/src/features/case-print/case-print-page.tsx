import { Button, Checkbox, Group } from '@mantine/core';
import type { CaseMessage } from '@sapar/contracts';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ToPlace } from '../../components/to-place.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { notifyProblem } from '../../components/notify.js';
import { savePrint } from '../sheets/save-sheet.js';
import { useCase } from '../cases/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useWay } from '../way/api.js';
import styles from './case-print.module.css';
import { CaseSheet } from './case-sheet.js';
import { printedCase } from './printed-case.js';

/** A case on one sheet as it leaves the house: facts and official papers; what people said only when it is ticked (S45). */
export function CasePrintPage() {
  const { t } = useDatedWords('case-print');
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string };
  const { data: detail, error, refetch } = useCase(caseId);
  const { data: way } = useWay(caseId);
  const mayHear = useMay('company.read');
  const [isSaid, setIsSaid] = useState(false);
  const { sheet, save, isSaving } = useSavedPdf();
  const { data: said } = useQuery({
    queryKey: ['messages', caseId, 'print'],
    queryFn: () => api.get<{ readonly items: readonly CaseMessage[] }>(`/cases/${caseId}/messages?limit=200`),
    enabled: isSaid,
  });
  if (error !== null && detail === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/missions" />} />;
  if (detail === undefined || way === undefined) return <RowsSkeleton rows={6} />;
  // What one company says within itself never stands on a sheet.
  const messages = isSaid ? (said?.items ?? []).filter(({ scope, body }) => scope === 'both' && body !== null) : [];
  return (
    <>
      <div className={styles['bar']}>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('back')}
        </Link>
        {mayHear ? (
          <Checkbox
            label={t('withTalk')}
            checked={isSaid}
            onChange={(event) => {
              setIsSaid(event.currentTarget.checked);
            }}
          />
        ) : null}
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
            loading={isSaving}
            onClick={() => void save()}
          >
            {t('pdf')}
          </Button>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {t('print')}
          </Button>
        </Group>
      </div>
      <div ref={sheet}>
        <CaseSheet detail={detail} way={way} messages={messages} />
      </div>
    </>
  );
}

/** The sheet as a file, laid out by the server. */
function useSavedPdf() {
  const { t, language } = useDatedWords('case-print');
  const sheet = useRef<HTMLDivElement>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (sheet.current === null) return;
    setIsSaving(true);
    try {
      await savePrint(printedCase(sheet.current, t('title')), language);
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setIsSaving(false);
    }
  };
  return { sheet, save, isSaving };
}
