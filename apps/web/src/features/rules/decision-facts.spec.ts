import { describe, expect, it } from '@jest/globals';
import { decisionOf } from './decision-facts.js';

const draft = { value: '2', sourceTitle: 'Order 17', sourceLink: '', fromOn: '2026-04-01', reason: ' In writing ' };
const reading = { kind: 'reading', question: 'arrival-day', option: 'next-day' } as const;

describe('a decision about a rule', () => {
  it('of a reading needs a day and a reason, no figure and no source', () => {
    const told = { ...draft, value: '', sourceTitle: '' };
    expect(decisionOf('kz.a', reading, told)).toEqual({
      ...reading,
      ...{ ruleId: 'kz.a', fromOn: '2026-04-01', reason: 'In writing' },
    });
    expect(decisionOf('kz.a', reading, { ...told, reason: ' ' })).toBeNull();
    expect(decisionOf('kz.a', reading, { ...told, fromOn: '1 Apr' })).toBeNull();
  });

  it('of a figure needs the figure and its source; an address is sent when there is one', () => {
    expect(decisionOf('kz.a', { kind: 'figure' }, draft)).toMatchObject({ value: 2, source: { title: 'Order 17' } });
    expect(decisionOf('kz.a', { kind: 'figure' }, { ...draft, sourceLink: 'https://adilet.zan.kz/17' })).toMatchObject({
      source: { title: 'Order 17', link: 'https://adilet.zan.kz/17' },
    });
    for (const missing of [{ value: '' }, { value: 'two' }, { sourceTitle: ' ' }])
      expect(decisionOf('kz.a', { kind: 'figure' }, { ...draft, ...missing })).toBeNull();
  });
});
