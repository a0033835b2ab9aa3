import { Button } from '@mantine/core';
import type { Invitation, Mission } from '@sapar/contracts';
import { Suspense, useState } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';

const CostForm = lazyPart(async () => (await import('../costs/cost-form.js')).CostForm, 'costs');

interface FeePartProps {
  readonly invitation: Invitation;
  readonly mission: Mission;
}

/** What was paid for this request: one payment for all whom it names. */
export function FeePart({ invitation, mission }: FeePartProps) {
  const { t } = useDatedWords('invitations');
  const mayWrite = useMay('costs.write');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayWrite || invitation.state === 'draft' || invitation.people.length === 0) return null;
  if (!isOpen)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('fee.add')}
      </Button>
    );
  const people = invitation.people.map(({ caseId, name }) => ({
    ...{ caseId, label: `${name} · ${mission.reference}`, amount: '', isLost: false, lostRequest: '' },
  }));
  return (
    <Suspense fallback={<RowsSkeleton rows={3} />}>
      <CostForm
        cost={null}
        people={people}
        invitationId={invitation.id}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </Suspense>
  );
}
