import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import type { AskExport } from '@sapar/contracts';
import { IconFileZip } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { notifyDone } from '../../components/notify.js';
import { api, ApiProblem } from '../../lib/api.js';
import { ProblemNote } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { saveBlob } from '../sheets/save-sheet.js';

const PURPOSES: readonly AskExport['purpose'][] = [
  ...(['asked-by-person', 'authority', 'court'] as const),
  ...(['audit', 'another-system', 'own-records'] as const),
];

interface ExportProps {
  readonly of: 'company' | 'person';
  readonly path: string;
  /** What the archive is called: of whom it is. */
  readonly name: string;
}

/** Everything that is kept of a company or of a person, as one file to take along. */
export function ExportCard({ of, path, name }: ExportProps) {
  const { t } = useDatedWords('exports');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className={styles['card']}>
      <h2>{t(`${of}.title`)}</h2>
      <p className={styles['quiet']}>{t(`${of}.about`)}</p>
      {isAsking ? (
        <ExportForm path={path} name={name} onEnd={() => setIsAsking(false)} />
      ) : (
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconFileZip size={16} aria-hidden />}
          onClick={() => setIsAsking(true)}
        >
          {t('open')}
        </Button>
      )}
    </section>
  );
}

interface FormProps extends Omit<ExportProps, 'of'> {
  readonly onEnd: () => void;
}

function ExportForm({ path, name, onEnd }: FormProps) {
  const { t } = useDatedWords('exports');
  const [purpose, setPurpose] = useState<string | null>(null);
  const [withIdentity, setWithIdentity] = useState(false);
  const [isUntold, setIsUntold] = useState(false);
  const { isSending, problem, take } = useArchive(path, `${name} ${t('file')}.zip`, onEnd);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsUntold(purpose === null);
    if (purpose !== null) void take({ purpose: purpose as AskExport['purpose'], withIdentity });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Select
          label={t('purpose')}
          placeholder={t('purposeEmpty')}
          data={PURPOSES.map((code) => ({ value: code, label: t(`purposes.${code}`) }))}
          value={purpose}
          onChange={setPurpose}
          error={isUntold ? t('needed') : undefined}
        />
        <Checkbox
          label={t('withIdentity')}
          description={t('withIdentityHint')}
          checked={withIdentity}
          onChange={(event) => setWithIdentity(event.currentTarget.checked)}
        />
        <p className={styles['quiet']}>{t('care')}</p>
        {problem === null ? null : <ProblemNote problem={problem} />}
        <Group gap="sm">
          <Button type="submit" loading={isSending}>
            {t('send')}
          </Button>
          <Button variant="subtle" onClick={onEnd}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useArchive(path: string, fileName: string, onDone: () => void) {
  const { t } = useDatedWords('exports');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const refresh = useRefresh();
  const take = async (asked: AskExport): Promise<void> => {
    setIsSending(true);
    setProblem(null);
    try {
      saveBlob(await api.take(path, asked), fileName);
      notifyDone(t('done'));
      onDone();
      await refresh();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setIsSending(false);
    }
  };
  return { isSending, problem, take };
}
