import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { importDays } from './api.js';
import styles from './calendar.module.css';
import { SignEdition } from './sign-edition.js';

const NO_FILE = new File([], '');

/** A file of days, compared before it is signed; one faulty line takes in none, and each is named. */
export function ImportForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useDatedWords('calendar');
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className={styles['stack']}>
      <p className={styles['quiet']}>{t('import.intro')}</p>
      <code className={styles['columnNames']}>
        on,kind,name_en,name_ru,name_kk,doubtful,settle_on,owner,carried_from,note
      </code>
      <div className={styles['row']}>
        <FileButton
          accept=".csv,.json,text/csv,application/json"
          inputProps={{ 'aria-label': t('import.choose') }}
          onChange={setFile}
        >
          {(button) => (
            <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} {...button}>
              {file === null ? t('import.choose') : file.name}
            </Button>
          )}
        </FileButton>
      </div>
      <SignEdition
        isReady={file !== null}
        subject={`${file?.name ?? ''} ${String(file?.lastModified ?? 0)} ${String(file?.size ?? 0)}`}
        onDone={onDone}
        onSend={({ reason, source, isDry }) =>
          importDays({ file: file ?? NO_FILE, reason, sourceTitle: source, isDry })
        }
      />
    </div>
  );
}
