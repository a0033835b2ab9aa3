import { Button, FileButton, Input } from '@mantine/core';
import type { FileRef } from '@sapar/contracts';
import { IconPaperclip } from '@tabler/icons-react';
import { createContext, useContext, useState } from 'react';
import { api, ApiProblem } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import styles from './filings.module.css';

interface FileFieldProps {
  readonly label: string;
  readonly error?: unknown;
  readonly onChange: (documentId: string) => void;
}

/** Where papers go: the own company's files, or those of a page that a mail's link opens. */
export const UploadPath = createContext('/files');

/** One paper, uploaded as soon as it is chosen; a refused one says why and leaves the form as it is. */
export function FileField({ label, error, onChange }: FileFieldProps) {
  const { t } = useWords('filings');
  const path = useContext(UploadPath);
  const [file, setFile] = useState<FileRef | null>(null);
  const [isUploading, setIsUploading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (chosen: FileRef | null): void => {
    setFile(chosen);
    onChange(chosen?.id ?? '');
  };
  const upload = async (chosen: File): Promise<void> => {
    setRefusal(null);
    setIsUploading(true);
    try {
      take(await api.upload(chosen, path));
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setRefusal(caught.title);
    } finally {
      setIsUploading(false);
    }
  };
  return (
    <Input.Wrapper
      label={`${label} (${t('optional')})`}
      description={t('fields.fileHint')}
      error={refusal ?? (typeof error === 'string' ? error : null)}
    >
      <div className={styles['file']} style={{ marginTop: 6 }}>
        <FileButton
          accept="application/pdf,image/jpeg,image/png"
          inputProps={{ 'aria-label': label }}
          onChange={(chosen) => {
            if (chosen !== null) void upload(chosen);
          }}
        >
          {(button) => (
            <Button variant="default" leftSection={<IconPaperclip size={16} />} loading={isUploading} {...button}>
              {t('fields.chooseFile')}
            </Button>
          )}
        </FileButton>
        {file === null ? null : (
          <>
            <span>{file.name}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                take(null);
              }}
            >
              {t('fields.removeFile', { name: file.name })}
            </Button>
          </>
        )}
      </div>
    </Input.Wrapper>
  );
}
