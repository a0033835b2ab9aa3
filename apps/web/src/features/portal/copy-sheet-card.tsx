import { Button, CopyButton } from '@mantine/core';
import type { CopySheet } from '@sapar/contracts';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { StatusWord } from '../../components/status-word.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { PortalFormEdit } from './portal-form-edit.js';
import styles from './portal.module.css';

interface CopySheetCardProps {
  readonly sheet: CopySheet;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** First what does not fit, then every field in the portal's order; Tab goes from one copy button to the next. */
export function CopySheetCard({ sheet, onAgain, onClose }: CopySheetCardProps) {
  const { t, day, moment } = useDatedWords('portal');
  const [isEditing, setIsEditing] = useState(false);
  const { form, values } = sheet;
  if (isEditing)
    return (
      <div className={caseStyles['card']} style={{ marginTop: 12 }}>
        <PortalFormEdit
          form={form}
          onDone={onAgain}
          onCancel={() => {
            setIsEditing(false);
          }}
        />
      </div>
    );
  return (
    <section className={caseStyles['card']} style={{ marginTop: 12 }} aria-label={t(`open.${form.form}`)}>
      <h3>{t(`open.${form.form}`)}</h3>
      <p className={caseStyles['quiet']}>
        {t('version', { version: form.portalVersion, date: day(form.checkedOn) })} ·{' '}
        {form.changedAt === null
          ? t('shipped')
          : t('changed', { name: form.changedByName ?? '', moment: moment(form.changedAt) })}
      </p>
      <Warnings sheet={sheet} />
      <ul className={styles['values']}>
        {values.map((value) => (
          <ValueRow key={value.key} value={value} />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="sm"
        onClick={() => {
          setIsEditing(true);
        }}
      >
        {t('edit')}
      </Button>
      <Button variant="subtle" size="compact-sm" mt="sm" onClick={onClose}>
        {t('close')}
      </Button>
    </section>
  );
}

function Warnings({ sheet: { warnings, migrationUnit } }: { readonly sheet: CopySheet }) {
  const { t } = useDatedWords('portal');
  if (warnings.length === 0) return null;
  return (
    <div role="note" style={{ marginTop: 8 }}>
      <b>{t('before')}</b>
      <ul className={styles['warnings']}>
        {warnings.map((warning) => (
          <li key={warning}>
            <StatusWord tone="doubt" isSentence>
              {t(`warnings.${warning}`)}
            </StatusWord>
            {warning === 'no-registered-address' && migrationUnit !== null ? (
              <div>{t('unit', { unit: migrationUnit })}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

function ValueRow({ value: { key, label, value } }: { readonly value: CopySheet['values'][number] }) {
  const { t } = useDatedWords('portal');
  const missions = useDatedWords('missions');
  const said = (one: string): string => {
    if (key === 'purpose') return missions.t(`purposes.${one}`);
    return key === 'sex' ? t(`sexes.${one}`) : typed(one);
  };
  const text = value === null ? null : said(value);
  return (
    <li>
      <span>{label}</span>
      {text === null ? <span>{t('empty')}</span> : <b>{text}</b>}
      {text === null ? null : (
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              aria-label={`${copied ? t('copied') : t('copy')}: ${label}`}
              onClick={copy}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      )}
    </li>
  );
}

/** The portal's own date fields take day, month, year with dots; only here is a date written so. */
const typed = (value: string): string => (DATE.test(value) ? value.split('-').reverse().join('.') : value);
