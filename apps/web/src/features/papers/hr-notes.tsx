import type { HrNote, Technician } from '@sapar/contracts';
import { useMay, useSession } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import type { PaperKind } from './paper-kind.js';
import { PapersSection } from './papers-section.js';

const hrNoteKind: PaperKind<HrNote> = {
  ...{ words: 'hrNote', list: 'technicians/:id/hr-notes', one: 'hr-notes' },
  fields: [{ name: 'note', type: 'text', hasHint: true }],
  titleOf: (_note, { t }) => t('hrNote.titleOf'),
  factsOf: ({ note, byName, createdAt }, { t, moment }) => [
    note,
    t('hrNote.written', { name: byName ?? '–', moment: moment(createdAt) }),
  ],
};

/** The supplier's own, for those who write them; at a host the section is not even asked for. */
export function HrNotes({ technician }: { readonly technician: Technician }) {
  const { t } = useDatedWords('papers');
  const { tenant } = useSession();
  const mayWrite = useMay('technicians.write');
  if (tenant.kind !== 'supplier' || !mayWrite) return null;
  return (
    <PapersSection kind={hrNoteKind} parentId={technician.id} mayAdd>
      <p className={styles['quiet']}>{t('hrNote.about')}</p>
    </PapersSection>
  );
}
