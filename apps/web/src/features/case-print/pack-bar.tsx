import { Button, Checkbox, Group } from '@mantine/core';
import type { CaseDetail, PackPart } from '@sapar/contracts';
import { IconFileTypePdf, IconFileZip, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import type { PrintedSheet } from '../sheets/sheet.js';
import { savePrint } from '../sheets/save-sheet.js';
import styles from './case-print.module.css';
import { officialPapers, PACK_CHOICES } from './pack-parts.js';
import { savePack } from './save-pack.js';

interface PackBarProps {
  readonly detail: CaseDetail;
  readonly parts: ReadonlySet<PackPart>;
  readonly onParts: (parts: ReadonlySet<PackPart>) => void;
  /** The sheet as it stands below; null before it is drawn. */
  readonly drawn: () => PrintedSheet | null;
}

const toggled = <Item,>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> =>
  new Set(items.has(item) ? [...items].filter((one) => one !== item) : [...items, item]);

/** What leaves the house is chosen above and seen below, before it is printed, saved or packed. */
export function PackBar({ detail, parts, onParts, drawn }: PackBarProps) {
  const { t, language } = useDatedWords('case-print');
  const mayHear = useMay('company.read');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const papers = officialPapers(detail);
  const save = (act: (sheet: PrintedSheet) => Promise<void>): void => {
    const sheet = drawn();
    if (sheet === null) return;
    setIsBusy(true);
    void act(sheet)
      .catch(notifyProblem)
      .finally(() => {
        setIsBusy(false);
      });
  };
  const pack = async (print: PrintedSheet): Promise<void> => {
    const fileIds = papers.map(({ file }) => file.id).filter((id) => !left.has(id));
    await savePack(detail, { print, withParts: [...parts], fileIds }, language);
    notifyDone(t('packMade'));
  };
  return (
    <>
      {mayHear ? <p className={styles['hint']}>{t('packHint')}</p> : null}
      <div className={styles['ticks']}>
        <PartTicks parts={parts} onParts={onParts} mayHear={mayHear} />
        {mayHear ? <PaperTicks detail={detail} left={left} onToggle={(id) => setLeft(toggled(left, id))} /> : null}
      </div>
      <Group gap="sm" mb="md">
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => save((sheet) => savePrint(sheet, language))}
        >
          {t('pdf')}
        </Button>
        {mayHear ? (
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => save(pack)}
          >
            {t('pack')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

function PartTicks({
  parts,
  onParts,
  mayHear,
}: Omit<PackBarProps, 'detail' | 'drawn'> & { readonly mayHear: boolean }) {
  const { t } = useDatedWords('case-print');
  const offered = mayHear ? PACK_CHOICES : PACK_CHOICES.filter((part) => part === 'reasons');
  return (
    <fieldset>
      <legend>{t('also')}</legend>
      {offered.map((part) => (
        <Checkbox
          key={part}
          size="xs"
          label={t(`parts.${part}`)}
          checked={parts.has(part)}
          onChange={() => {
            onParts(toggled(parts, part));
          }}
        />
      ))}
    </fieldset>
  );
}

interface PaperTicksProps {
  readonly detail: CaseDetail;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function PaperTicks({ detail, left, onToggle }: PaperTicksProps) {
  const { t, day } = useDatedWords('case-print');
  const papers = officialPapers(detail);
  return (
    <fieldset>
      <legend>{t('papers')}</legend>
      {papers.length === 0 ? <p>{t('noPapers')}</p> : null}
      {papers.map(({ file, number, on }) => (
        <Checkbox
          key={file.id}
          size="xs"
          label={[file.name, number, on === null ? null : day(on)].filter((part) => part !== null).join(' · ')}
          checked={!left.has(file.id)}
          onChange={() => {
            onToggle(file.id);
          }}
        />
      ))}
    </fieldset>
  );
}
