import { Button } from '@mantine/core';
import type { Application, CaseDetail, InvitationList, Passport, Post } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.js';
import { useMay, useSession } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { usePapers } from './api.js';
import { applicationKind, mendOf } from './application-kind.js';
import { fineKind, hindranceKind, otherHostKind, permitKind, petitionKind, requestKind } from './kinds-of-incidents.js';
import { passportKind } from './kinds-of-people.js';
import { PaperForm } from './paper-form.js';
import { PapersSection } from './papers-section.js';
import { VisitsSection } from './visits-section.js';

const WRONG = ['category', 'entries', 'dates', 'passport', 'invitation', 'post', 'documents'] as const;
const live = <T extends { readonly removedAt: string | null }>({ removedAt }: T): boolean => removedAt === null;

/** What a visit carries beside its dates: the visa application first, then what may happen on the way. */
export function CasePapers({ detail }: { readonly detail: CaseDetail }) {
  const mayAdd = useMay('cases.write');
  const isHost = useSession().tenant.kind === 'host';
  const parentId = detail.id;
  return (
    <>
      <Applications detail={detail} mayAdd={mayAdd} />
      <VisitsSection detail={detail} mayAdd={mayAdd} />
      <PapersSection kind={permitKind} {...{ parentId, mayAdd }} />
      <PapersSection kind={otherHostKind} {...{ parentId, mayAdd }} />
      <PapersSection kind={requestKind} {...{ parentId, mayAdd }} />
      <PapersSection kind={petitionKind} {...{ parentId, mayAdd: mayAdd && isHost }} />
      <PapersSection kind={hindranceKind} {...{ parentId, mayAdd }} />
      <PapersSection kind={fineKind} {...{ parentId, mayAdd }} />
    </>
  );
}

interface ApplicationsProps {
  readonly detail: CaseDetail;
  readonly mayAdd: boolean;
}

function Applications({ detail, mayAdd }: ApplicationsProps) {
  const { t } = useDatedWords('papers');
  const [mended, setMended] = useState<Application | null>(null);
  const options = useApplicationOptions(detail);
  const list = `/cases/${detail.id}/applications`;
  return (
    <>
      <PapersSection
        kind={applicationKind}
        {...{ parentId: detail.id, mayAdd, options }}
        actsOf={(application) =>
          mayAdd && application.state === 'refused' ? (
            <Button
              variant="default"
              size="compact-sm"
              mt={6}
              onClick={() => {
                setMended(application);
              }}
            >
              {t('application.mend')}
            </Button>
          ) : null
        }
      />
      {mended === null ? null : (
        <div className={styles['card']}>
          <p className={styles['quiet']}>{t('application.mendHint')}</p>
          <PaperForm
            kind={applicationKind}
            {...{ list, options, given: mendOf(mended) }}
            onClose={() => {
              setMended(null);
            }}
          />
        </div>
      )}
    </>
  );
}

/** What can be picked: posts of the own company, passports of the person, invitations that name this visit. */
function useApplicationOptions(detail: CaseDetail) {
  const words = useDatedWords('papers');
  const posts = usePapers<Post>('/posts').data?.items ?? [];
  const passports = usePapers<Passport>(`/technicians/${detail.technician.id}/passports`).data?.items ?? [];
  const applications = usePapers<Application>(`/cases/${detail.id}/applications`).data?.items ?? [];
  const { data: invitations } = useQuery({
    queryKey: ['invitations', detail.mission.id],
    queryFn: () => api.get<InvitationList>(`/missions/${detail.mission.id}/invitations`),
  });
  const ofCase = (invitations?.items ?? []).filter(({ people }) => people.some(({ caseId }) => caseId === detail.id));
  return {
    postId: posts.filter(live).map(({ id, name }) => ({ value: id, label: name })),
    passportId: passports.filter(live).map((one) => ({ value: one.id, label: passportKind.titleOf(one, words) })),
    invitationId: ofCase.map(({ id, asked, resultNumber, requestNumber }) => ({
      value: id,
      label: [asked.category, resultNumber ?? requestNumber].filter(Boolean).join(' · '),
    })),
    wrong: WRONG.map((part) => ({ value: part, label: words.t(`application.wrong.${part}`) })),
    recoversId: applications
      .filter(({ state }) => state === 'refused')
      .map((one) => ({ value: one.id, label: applicationKind.titleOf(one, words) })),
  };
}
