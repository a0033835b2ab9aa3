type Facts = Readonly<Record<string, unknown>>;

const DAY = '2026-03-26';

/** One whole example of each kind of paper, by the path of its list. */
export const PAPER_FACTS: Readonly<Record<string, Facts>> = {
  'technicians/{id}/passports': { number: 'C01X00T47', country: 'DE' },
  'technicians/{id}/visas': { kind: 'sticker', category: 'B2', entries: '1', validFromOn: DAY, validToOn: DAY },
  'technicians/{id}/absences': { country: 'IN', fromOn: DAY },
  'technicians/{id}/family': { name: 'X', relation: 'spouse', citizenship: 'TR', route: 'visa-free' },
};

/** Where one of a list is. */
export const PAPER_PATHS: Readonly<Record<string, string>> = {
  'technicians/{id}/passports': 'passports',
  'technicians/{id}/visas': 'visas',
  'technicians/{id}/absences': 'absences',
  'technicians/{id}/family': 'family-members',
};
