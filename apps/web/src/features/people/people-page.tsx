import { Button } from '@mantine/core';
import type { Member } from '@sapar/contracts';
import { IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMembers } from './api.js';
import { DeputyForm } from './deputy-form.js';
import { InviteForm } from './invite-form.js';
import { InvitesTable } from './invites-table.js';
import { LeaveForm } from './leave-form.js';
import { MembersTable, type MemberAct } from './members-table.js';
import { RoleForm } from './role-form.js';

type Shown = { readonly kind: 'invite' } | { readonly kind: MemberAct; readonly member: Member };

/** Who works here in which role, who stands in for whom, and who has been asked to join. */
export function PeoplePage() {
  const { t } = useDatedWords('company');
  const { data, error, isPending, refetch } = useMembers();
  const [shown, setShown] = useState<Shown | null>(null);
  const isOwner = useMay('company.manage');
  const invite = isOwner ? (
    <Button
      leftSection={<IconMailPlus size={16} />}
      onClick={() => {
        setShown({ kind: 'invite' });
      }}
    >
      {t('people.invite')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('people.title')}
        subtitle={t(isOwner ? 'people.subtitle' : 'people.subtitleOfOthers')}
        actions={invite ?? undefined}
      />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {data === undefined ? null : (
        <MembersTable
          members={data.items}
          isOwner={isOwner}
          onAct={(kind, member) => {
            setShown({ kind, member });
          }}
        />
      )}
      {isOwner ? <InvitesTable /> : null}
      <PeopleDrawer
        shown={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </>
  );
}

function PeopleDrawer({ shown, onClose }: { readonly shown: Shown | null; readonly onClose: () => void }) {
  const { t } = useDatedWords('company');
  return (
    <SideDrawer
      shown={shown}
      size={520}
      title={(drawn) => t(`people.drawer.${drawn.kind}`, { name: drawn.kind === 'invite' ? '' : drawn.member.name })}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {(drawn) => {
        if (drawn.kind === 'invite') return <InviteForm onDone={onClose} />;
        if (drawn.kind === 'role') return <RoleForm member={drawn.member} onDone={onClose} />;
        if (drawn.kind === 'deputy') return <DeputyForm member={drawn.member} onDone={onClose} />;
        return <LeaveForm member={drawn.member} onDone={onClose} />;
      }}
    </SideDrawer>
  );
}
