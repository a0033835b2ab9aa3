import { Button, Drawer, TextInput } from '@mantine/core';
import type { ConfirmLaw, LawDecided, RuleOut } from '@sapar/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { Refusal } from './refusal.js';
import styles from './rules.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A named person looked at the source again: the rule counts as checked for the own company. */
export function CheckRule({ rule }: { readonly rule: RuleOut }) {
  const { t } = useDatedWords('rules');
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => {
    setIsOpen(false);
  };
  if (rule.freshness === 'checked') return null;
  return (
    <>
      <Button
        variant="default"
        mt="md"
        mr="sm"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('check.open')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size={480}
        title={t('check.title')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        {isOpen ? <CheckForm rule={rule} onDone={close} /> : null}
      </Drawer>
    </>
  );
}

function CheckForm({ rule, onDone }: { readonly rule: RuleOut; readonly onDone: () => void }) {
  const { t, language } = useDatedWords('rules');
  const { today } = useSession();
  const [checkedOn, setCheckedOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const send = useChecking(onDone);
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{t('check.intro')}</p>
      <h3>{rule.title[language]}</h3>
      <DateField label={t('check.on')} value={checkedOn} onChange={setCheckedOn} />
      <TextInput
        label={t('check.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {send.error === null ? null : <Refusal problem={send.error} />}
      <Button
        loading={send.isPending}
        disabled={note.trim() === '' || !DAY.test(checkedOn)}
        onClick={() => {
          send.mutate({ kind: 'rule-check', ruleId: rule.id, checkedOn, reason: note.trim() } as ConfirmLaw);
        }}
      >
        {t('check.sign')}
      </Button>
    </div>
  );
}

function useChecking(onDone: () => void) {
  const { t } = useDatedWords('rules');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (facts: ConfirmLaw) => api.post<LawDecided>('/law/confirmations', facts),
    onSuccess: () => {
      void client.invalidateQueries();
      notifyDone(t('check.done'));
      onDone();
    },
  });
}
