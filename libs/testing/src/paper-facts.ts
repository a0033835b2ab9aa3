type Facts = Readonly<Record<string, unknown>>;

const DAY = '2026-03-26';

/** One whole example of each kind of paper, by the path of its list. */
export const PAPER_FACTS: Readonly<Record<string, Facts>> = {
  'technicians/{id}/passports': { number: 'C01X00T47', country: 'DE' },
  'technicians/{id}/visas': { kind: 'sticker', category: 'B2', entries: '1', validFromOn: DAY, validToOn: DAY },
  'technicians/{id}/absences': { country: 'IN', fromOn: DAY },
  'technicians/{id}/citizenships': { country: 'TR' },
  'technicians/{id}/identities': { sex: 'female' },
  'technicians/{id}/family': { name: 'X', relation: 'spouse', citizenship: 'TR', route: 'visa-free' },
  'technicians/{id}/prior-records': { kind: 'refusal', country: 'US', happenedOn: DAY, explanation: 'x' },
  'technicians/{id}/hr-notes': { note: 'x' },
  'missions/{id}/contracts': { kind: 'service', number: 'SC-1' },
  'missions/{id}/work-orders': { number: 'WO-1' },
  'missions/{id}/equipment': { name: 'Robot cell' },
  'missions/{id}/parties': { role: 'housing', name: 'Camp LLP' },
  'cases/{id}/applications': { postName: 'Berlin', category: 'B2', entries: '1' },
  'cases/{id}/authority-requests': { authority: 'Migration service', askedOn: DAY, wanted: 'papers' },
  'cases/{id}/fines': { kind: 'warning', article: '518', fined: 'company', decidedOn: DAY },
  'cases/{id}/hindrances': { cause: 'illness', fromOn: DAY },
  'cases/{id}/zone-permits': { zone: 'Border zone', number: '1', fromOn: DAY, toOn: DAY },
  'cases/{id}/exit-petitions': { unit: 'Atyrau' },
  'cases/{id}/planned-visits': { fromOn: DAY, toOn: DAY },
  'cases/{id}/other-hosts': { name: 'Other LLP', work: 'repair' },
  posts: { name: 'Berlin', country: 'DE', source: 'site', checkedOn: DAY },
  'case-types': { name: 'Service' },
  'company-names': { legalName: 'Dala', fromOn: DAY },
};

/** Where one of a list is. */
export const PAPER_PATHS: Readonly<Record<string, string>> = {
  'technicians/{id}/passports': 'passports',
  'technicians/{id}/visas': 'visas',
  'technicians/{id}/absences': 'absences',
  'technicians/{id}/citizenships': 'citizenships',
  'technicians/{id}/identities': 'identities',
  'technicians/{id}/family': 'family-members',
  'technicians/{id}/prior-records': 'prior-records',
  'technicians/{id}/hr-notes': 'hr-notes',
  'missions/{id}/contracts': 'contracts',
  'missions/{id}/work-orders': 'work-orders',
  'missions/{id}/equipment': 'equipment',
  'missions/{id}/parties': 'mission-parties',
  'cases/{id}/applications': 'applications',
  'cases/{id}/authority-requests': 'authority-requests',
  'cases/{id}/fines': 'fines',
  'cases/{id}/hindrances': 'hindrances',
  'cases/{id}/zone-permits': 'zone-permits',
  'cases/{id}/exit-petitions': 'exit-petitions',
  'cases/{id}/planned-visits': 'planned-visits',
  'cases/{id}/other-hosts': 'other-hosts',
  posts: 'posts',
  'case-types': 'case-types',
  'company-names': 'company-names',
};

/** A body for each way of writing a paper, by route. */
export const PAPER_BODIES = Object.entries(PAPER_FACTS).flatMap(([list, facts]) => {
  const one = `/api/v1/${PAPER_PATHS[list] ?? ''}/{id}`;
  return [
    [`POST /api/v1/${list}`, () => facts],
    [`PUT ${one}`, () => facts],
    [`POST ${one}/restore`, () => ({})],
  ] as const;
});
