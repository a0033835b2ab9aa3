import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import { useDatedWords } from '../cases/dated-words.js';
import { MOST_ROWS } from './all-pages.js';
import { FILE_KINDS, saveSheet, type FileKind } from './save-sheet.js';
import type { Sheet } from './sheet.js';

export interface FileMenuProps {
  /** Gathers all rows of the list; null when there are too many for one file. */
  readonly gather: () => Promise<Sheet | null>;
}

/** A list as a file for spreadsheets, with real days in one kind and readable by everything in the other. */
export function FileMenu({ gather }: FileMenuProps) {
  const { t, language } = useDatedWords('sheets');
  const [isBusy, setIsBusy] = useState(false);
  const run = async (kind: FileKind): Promise<void> => {
    setIsBusy(true);
    try {
      const sheet = await gather();
      if (sheet !== null) await saveSheet(sheet, kind, language);
      notifyDone(sheet === null ? t('tooMany', { count: MOST_ROWS }) : t('saved', { count: sheet.rows.length }));
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
