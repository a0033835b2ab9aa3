import type { RuleLine } from '@sapar/contracts';
import { confidenceWords } from '@sapar/messages';
import {
  IconCheck,
  IconChecks,
  IconClockExclamation,
  IconHelpCircle,
  IconHome,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import { StatusWord } from '../../components/status-word.js';
import { TONE_ICON, type Icon, type Tone } from '../../components/tone.js';
import { useDatedWords } from '../cases/dated-words.js';

const SURE: Readonly<Record<RuleLine['confidence'], readonly [Tone, Icon]>> = {
  official: ['done', IconRosetteDiscountCheck],
  agreed: ['done', IconChecks],
  'single-source': ['info', IconCheck],
  weak: ['wait', IconHelpCircle],
  contested: ['doubt', TONE_ICON.doubt],
  convention: ['wait', IconHome],
};

/** How sure the figure is. */
export function ConfidenceMark({ confidence }: { readonly confidence: RuleLine['confidence'] }) {
  const { language } = useDatedWords('rules');
  const [tone, icon] = SURE[confidence];
  return (
    <StatusWord tone={tone} icon={icon}>
      {confidenceWords(confidence, language)}
    </StatusWord>
  );
}

/** Whether somebody has looked at the rule lately, in one word. */
export function FreshnessMark({ freshness }: { readonly freshness: RuleLine['freshness'] }) {
  const { t } = useDatedWords('rules');
  if (freshness === 'checked') return <StatusWord tone="done">{t('fresh.checked')}</StatusWord>;
  return (
    <StatusWord tone={freshness === 'stale' ? 'wait' : 'win'} icon={IconClockExclamation}>
      {t(`fresh.${freshness}`)}
    </StatusWord>
  );
}
