import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import { FileMenu, type FileMenuProps } from './file-menu.js';

/** A list as a file for spreadsheets and on paper. */
export function ExportButtons({ gather, toPrint }: FileMenuProps) {
  const { t } = useDatedWords('sheets');
  return (
    <>
      <FileMenu gather={gather} {...(toPrint === undefined ? {} : { toPrint })} />
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
