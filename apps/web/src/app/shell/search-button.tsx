import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, useEffect, useState } from 'react';
import { askedBy, isTypingIn } from '../../features/palette/pressed-key.js';
import { undoLast } from '../../components/notify.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useWords } from '../../lib/words.js';
import styles from './shell.module.css';

const load = async () => (await import('../../features/palette/palette-window.js')).PaletteWindow;
const PaletteWindow = lazyPart(load, 'palette');

/** The search for whoever does not know its keys; the keys work wherever one is. */
export function SearchButton() {
  const { t } = useWords('shell');
  const [ask, setAsk] = useState<'search' | 'keys' | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const asked = askedBy(event, isTypingIn(event.target));
      if (asked === null) return;
      event.preventDefault();
      if (asked === 'undo') undoLast();
      else setAsk(asked);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <>
      <UnstyledButton
        className={styles['search'] ?? ''}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K"
        onPointerEnter={() => void load()}
        onClick={() => {
          setAsk('search');
        }}
      >
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <span>{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      {ask === null ? null : (
        <Suspense>
          <PaletteWindow
            key={ask}
            ask={ask}
            onClose={() => {
              setAsk(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
