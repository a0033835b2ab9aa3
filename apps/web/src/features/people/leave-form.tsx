import { Select } from '@mantine/core';
import type { EndMembership, Member, MemberDuties } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { LoadError } from '../../components/load-error.js';
import { notifyDone } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ActForm } from '../cases/act-form.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useDuties, useMemberChoices } from './api.js';

type Values = { successorUserId: string | null };

interface LeaveFormProps {
  readonly member: Member;
  readonly onDone: () => void;
}

/** Everything that is open with the member comes first, then who takes it over, and only then the end. */
export function LeaveForm({ member, onDone }: LeaveFormProps) {
  const { data, error, refetch } = useDuties(member.id);
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={3} />;
  return <LoadedForm member={member} duties={data} onDone={onDone} />;
}

function LoadedForm({ member, duties, onDone }: LeaveFormProps & { readonly duties: MemberDuties }) {
  const { t } = useDatedWords('company');
  const choices = useMemberChoices(member.userId);
  const act = useAct<Values, EndMembership, Member>({
    ...{ path: `/members/${member.id}/end`, ifMatch: member.version, initialValues: { successorUserId: null } },
    toBody: ({ successorUserId }) => (successorUserId === null ? {} : { successorUserId }),
    onDone: ({ name }) => {
      notifyDone(t('people.done.leave', { name }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('people.leave.send', { name: member.name })} cancel={t('cancel')} onCancel={onDone}>
      <p>{t('people.leave.what')}</p>
      <Duties duties={duties} />
      {duties.cases.length === 0 ? null : (
        <Select
          label={t('people.fields.successor')}
          description={t('people.fields.successorHint')}
          placeholder={t('people.fields.byRule')}
          clearable
          data={choices}
          {...act.form.getInputProps('successorUserId')}
        />
      )}
    </ActForm>
  );
}

function Duties({ duties: { cases, standsInFor, signatories } }: { readonly duties: MemberDuties }) {
  const { t, day } = useDatedWords('company');
  if (cases.length + standsInFor.length + signatories.length === 0) return <p>{t('people.leave.nothing')}</p>;
  return (
    <>
      {cases.length === 0 ? null : (
        <section>
          <h3>{t('people.leave.cases', { count: cases.length })}</h3>
          <ul className={caseStyles['history']}>
            {cases.map(({ id, technicianName, missionReference, dueOn }) => (
              <li key={id}>
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {technicianName}
                </Link>
                , {missionReference}
                {dueOn === null ? null : <small>{t('people.leave.dueOn', { date: day(dueOn) })}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {standsInFor.map(({ userId, name }) => (
        <p key={userId}>{t('people.leave.standsIn', { name })}</p>
      ))}
      {signatories.map(({ id, name }) => (
        <p key={id}>
          {t('people.leave.signs', { name })} <Link to="/company/signatories">{t('people.leave.openSignatories')}</Link>
        </p>
      ))}
    </>
  );
}
