import type { LiveChange } from '@sapar/contracts';

type Key = readonly unknown[];

/** Lists that tell of cases, whatever part of a case has changed. */
const OF_CASES = ['cases', 'deadlines', 'today', 'turns', 'in-country', 'register'];
/** What else begins the keys of a kind; everything that names the changed thing is read anew in any case. */
const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  ...{ technician: ['technicians', ...OF_CASES], mission: ['missions', 'mission', ...OF_CASES] },
  site: ['sites', 'missions', 'mission'],
  ...{ member: ['members', 'account-invites'], signatory: ['signatories'], incident: ['incidents', 'today'] },
  ...{ company: ['company', 'companies'], tenant: ['company', 'companies', 'own-companies'] },
  ...{ cost: ['costs'], message: ['messages', 'turns'], invitation: ['invitations', ...OF_CASES] },
  company_invite: ['company-invites'],
  ...{ 'law-decision': ['rules', 'rule', 'law', 'proposals', 'calendar'], 'reminder-policy': ['reminder-policies'] },
  'retention-period': ['retention'],
};
const WHOLE_CASE = ['case', 'way', 'route', 'papers', 'invitations', 'notification', 'answer', 'approvals', 'portal'];
const PAPERS = ['papers', 'technician', 'days', ...OF_CASES];

const headsOf = ({ kind, caseId }: LiveChange): readonly string[] => [
  ...(OF_KIND[kind] ?? (kind.startsWith('paper:') ? PAPERS : [])),
  ...(caseId === null ? [] : OF_CASES),
];

const names = (part: unknown, id: string): boolean => {
  if (typeof part === 'string') return part.includes(id);
  return typeof part === 'object' && part !== null && Object.values(part).some((one) => names(one, id));
};

/** Whether an answer kept under this key may be another one after these changes. Who is signed in is never among them. */
export function isStale(key: Key, changes: readonly LiveChange[]): boolean {
  const [head] = key;
  if (typeof head !== 'string' || head === 'session') return false;
  return changes.some((change) => {
    if (headsOf(change).includes(head)) return true;
    const ids = change.caseId === null ? [change.id] : [change.id, change.caseId];
    // A case that another tells of by its key alone has parts with keys of their own.
    return (
      key.some((part) => ids.some((id) => names(part, id))) || (change.caseId !== null && WHOLE_CASE.includes(head))
    );
  });
}
