import { describe, expect, it } from '@jest/globals';
import { CASE_COLUMNS, CASE_LAYOUTS, NewSavedView, type SavedView } from '@sapar/contracts';
import { CASE_VIEWS, caseViewSearchOf, COLUMNS, type CaseViewSearch } from '../case-views/case-view-search.js';
import { addressOf, isAsSaved, keptOf } from './to-view.js';

const ID = '019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11';
const savedOf = (kept: object): SavedView => ({
  ...{ id: ID, name: 'x', isShared: false, doubts: [], isStart: false, isMine: true, mayChange: true },
  ...{ madeByName: 'x', deletedAt: null, version: 1 },
  ...NewSavedView.parse({ name: 'x', ...kept }),
  filters: (kept as { filters: Record<string, string> }).filters,
});
const hiddenOf = ({ without }: CaseViewSearch): readonly string[] => (without ?? '').split(',');
const keep = (search: CaseViewSearch) => keptOf(search, search.tab ?? 'current', hiddenOf(search));

describe('a saved view', () => {
  it('has the layouts and columns of the interface', () => {
    expect([CASE_VIEWS, COLUMNS]).toEqual([CASE_LAYOUTS, CASE_COLUMNS]);
  });

  it.each([
    [{}],
    [{ view: 'board' }],
    [{ tab: 'past', sort: '-person,due', without: 'site,doer' }],
    [{ stage: 'left', q: 'Müller' }],
    [{ siteId: ID, due: 'overdue', citizenship: 'DE' }],
  ] as const)('of the address %j leads back to the same address', (search) => {
    const view = savedOf(keep(search));
    expect(addressOf(view)).toEqual({ saved: ID, ...search });
    expect(caseViewSearchOf({ ...addressOf(view) })).not.toHaveProperty('unknown');
    expect(isAsSaved(keep(addressOf(view)), view)).toBe(true);
  });

  it.each([
    [{ tab: 'all' }],
    [{ sort: 'person' }],
    [{ without: 'doer' }],
    [{ view: 'timeline' }],
    [{ q: 'x' }],
  ] as const)('is another one after %j', (change) => {
    const view = savedOf(keep({}));
    expect(isAsSaved(keep({ ...addressOf(view), ...change }), view)).toBe(false);
  });
});
