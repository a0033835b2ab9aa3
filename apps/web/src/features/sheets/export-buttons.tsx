import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useDatedWords } from '../cases/dated-words.js';
import { MOST_ROWS } from './all-pages.js';
import { saveCsv } from './save-sheet.js';
import type { Sheet } from './sheet.js';

interface ExportButtonsProps {
  /** Gathers all rows of the list; null when there are too many for one file. */
  readonly gather: () => Promise<Sheet | null>;
}

/** A list as a file for spreadsheets and on paper. */
export function ExportButtons({ gather }: ExportButtonsProps) {
  const { t, language } = useDatedWords('sheets');
  const [isBusy, setIsBusy] = useState(false);
  const run = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const sheet = await gather();
      if (sheet !== null) saveCsv(sheet, language);
      notifyDone(sheet === null ? t('tooMany', { count: MOST_ROWS }) : t('saved', { count: sheet.rows.length }));
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={isBusy}
        onClick={() => void run()}
      >
        {t('csv')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
    </>
  );
}
