import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words.js';
import { KeysList } from './keys-list.js';
import styles from './palette.module.css';
import { Palette } from './palette.js';

interface PaletteWindowProps {
  readonly ask: 'search' | 'keys';
  readonly onClose: () => void;
}

/** The window around the search and around the list of keys; Escape and a press beside it close it. */
export function PaletteWindow({ ask, onClose }: PaletteWindowProps) {
  const { t } = useWords('palette', 'shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['window']}
      aria-label={t(ask === 'search' ? 'shell:search' : 'keys.title')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {ask === 'search' ? <Palette onClose={() => dialog.current?.close()} /> : <KeysList />}
      <button
        type="button"
        className={styles['close']}
        aria-label={t('shell:close')}
        onClick={() => dialog.current?.close()}
      >
        <IconX size={18} aria-hidden />
      </button>
    </dialog>
  );
}
