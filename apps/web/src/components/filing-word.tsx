import type { OpenDeadline } from '@sapar/contracts';
import { IconAlertCircle, IconMessageCircle, IconSend } from '@tabler/icons-react';
import { useWords } from '../lib/words.js';
import { StatusWord } from './status-word.js';
import type { Icon, Tone } from './tone.js';

type Progress = OpenDeadline['filing'];

const LOOK: Readonly<Record<Exclude<Progress, 'none'>, { readonly tone: Tone; readonly icon?: Icon }>> = {
  'said-filed': { tone: 'win', icon: IconMessageCircle },
  'try-failed': { tone: 'win', icon: IconAlertCircle },
  submitted: { tone: 'win', icon: IconSend },
  differs: { tone: 'doubt' },
  confirmed: { tone: 'done' },
};

/** How far the filing has come: amber until a confirmation is there, never green before. */
export function FilingWord({ progress }: { readonly progress: Progress }) {
  const { t } = useWords('deadlines');
  if (progress === 'none') return null;
  return <StatusWord {...LOOK[progress]}>{t(`filing.${progress}`)}</StatusWord>;
}
