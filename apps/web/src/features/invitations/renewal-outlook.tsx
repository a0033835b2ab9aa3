import { Stack, Text } from '@mantine/core';
import type { RenewalOutlook } from '@sapar/contracts';
import { formatAmount } from '@sapar/messages';
import { useQuery } from '@tanstack/react-query';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { lineOf } from '../papers/fact-lines.js';

/** What a refusal means for the visits: the fee, the first day that a new request can give, and what no longer holds. */
export function RenewalOutlookNote({ invitationId }: { readonly invitationId: string }) {
  const words = useDatedWords('invitations');
  const { data } = useQuery({
    queryKey: ['invitations', 'renewal', invitationId],
    queryFn: () => api.get<RenewalOutlook>(`/invitations/${invitationId}/renewal`),
  });
  if (data === undefined) return null;
  const { t, day, language } = words;
  const { earliestOn, fees, losses } = data;
  return (
    <Stack gap={4} mt="sm" role="status">
      {fees.map(({ costId, amount, currency, paidOn, isLost }) => (
        <Text key={costId} size="sm">
          {lineOf(t('fee.paid', { amount: formatAmount(amount, currency, language) }), day(paidOn))}{' '}
          {isLost ? <StatusWord tone="wait">{t('fee.lost')}</StatusWord> : null}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {earliestOn === null ? t('outlook.unknown') : t('outlook.earliest', { date: day(earliestOn) })}
        <br />
        {t('outlook.guarantee')}
      </Text>
      <Losses losses={losses} words={words} />
    </Stack>
  );
}

interface LossesProps extends Pick<RenewalOutlook, 'losses'> {
  readonly words: DatedWords;
}

function Losses({ losses, words: { t, day } }: LossesProps) {
  if (losses.length === 0) return null;
  return (
    <>
      <StatusWord tone="doubt" isSentence>
        {t('outlook.losses')}
      </StatusWord>
      <ul>
        {losses.map(({ kind, caseId, name, title, on }, index) => (
          <li key={`${caseId}:${kind}:${on}:${String(index)}`}>{lineOf(name, t(`losses.${kind}`), title, day(on))}</li>
        ))}
      </ul>
    </>
  );
}
