import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import { useDatedWords } from '../cases/dated-words.js';
import { MOST_PRINTED, MOST_ROWS } from './all-pages.js';
import { FILE_KINDS, savePrint, saveSheet, type FileKind } from './save-sheet.js';
import type { PrintedSheet, Sheet } from './sheet.js';

export interface FileMenuProps {
  /** Gathers all rows of the list; null when there are too many for one file. */
  readonly gather: () => Promise<Sheet | null>;
  /** How the list stands on paper where that is not one table. */
  readonly toPrint?: (sheet: Sheet) => PrintedSheet;
}

/** A list as a file for spreadsheets, with real days in one kind and readable by everything in the other. */
export function FileMenu({ gather, toPrint }: FileMenuProps) {
  const { t, language } = useDatedWords('sheets');
  const [isBusy, setIsBusy] = useState(false);
  const run = async (kind: FileKind): Promise<void> => {
    setIsBusy(true);
    try {
      const sheet = await gather();
      const most = kind === 'pdf' ? MOST_PRINTED : MOST_ROWS;
      const isTooLong = sheet === null || sheet.rows.length > most;
      if (!isTooLong && kind === 'pdf' && toPrint !== undefined) await savePrint(toPrint(sheet), language);
      else if (!isTooLong) await saveSheet(sheet, kind, language);
      notifyDone(isTooLong ? t('tooMany', { count: most }) : t('saved', { count: sheet.rows.length }));
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const entries = FILE_KINDS.map((kind) => ({ label: t(`kinds.${kind}`), onSelect: () => void run(kind) }));
  return (
    <OnDemandMenu sections={[{ entries }]}>
      {(props) => (
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={isBusy}
          {...props}
        >
          {t('file')}
        </Button>
      )}
    </OnDemandMenu>
  );
}
