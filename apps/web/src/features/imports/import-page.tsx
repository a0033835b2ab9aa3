import { Button, FileButton, Select } from '@mantine/core';
import type { ImportDone } from '@sapar/contracts';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { PageHeader } from '../../components/page-header.js';
import { useSession } from '../../lib/session.js';
import { usePartners } from '../case-views/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { NO_CHOICES, type Choices } from './api.js';
import { ImportResult } from './import-result.js';
import { ImportSteps } from './import-steps.js';
import styles from './imports.module.css';
import { PastImports } from './past-imports.js';

const KINDS = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** People from a sheet: chosen, looked at line by line, taken in by one act, and taken back as one. */
export function ImportPage() {
  const { t } = useDatedWords('imports');
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [done, setDone] = useState<ImportDone | null>(null);
  const isHost = useSession().tenant.kind === 'host';
  const isReady = file !== null && (!isHost || choices.supplierTenantId !== undefined);
  const choose = (next: File | null): void => {
    const { supplierTenantId } = choices;
    setFile(next);
    setDone(null);
    setChoices(supplierTenantId === undefined ? NO_CHOICES : { ...NO_CHOICES, supplierTenantId });
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <section className={styles['step']}>
        <h2>{t('file.title')}</h2>
        <p className={styles['quiet']}>{t('file.hint')}</p>
        <div className={styles['row']}>
          {isHost ? (
            <SupplierChoice
              value={choices.supplierTenantId ?? null}
              onChange={(supplierTenantId) => {
                setChoices({ ...NO_CHOICES, supplierTenantId });
              }}
            />
          ) : null}
          <FileButton accept={KINDS} inputProps={{ 'aria-label': t('file.choose') }} onChange={choose}>
            {(button) => (
              <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} {...button}>
                {file === null ? t('file.choose') : file.name}
              </Button>
            )}
          </FileButton>
        </div>
      </section>
      {done === null ? null : <ImportResult done={done} />}
      {isReady && done === null ? (
        <ImportSteps file={file} choices={choices} onChange={setChoices} onDone={setDone} />
      ) : null}
      <PastImports />
    </>
  );
}

interface SupplierChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function SupplierChoice({ value, onChange }: SupplierChoiceProps) {
  const { t } = useDatedWords('imports');
  const partners = usePartners('supplier').data?.items ?? [];
  return (
    <Select
      label={t('file.supplier')}
      description={t('file.supplierHint')}
      data={partners.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      allowDeselect={false}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
    />
  );
}
