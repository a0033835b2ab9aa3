import type { PlannedVisit } from '@sapar/contracts';
import { span } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

export const visitKind: PaperKind<PlannedVisit> = {
  ...{ words: 'plannedVisit', list: 'cases/:id/planned-visits', one: 'planned-visits' },
  fields: [
    { name: 'fromOn', type: 'day' },
    { name: 'toOn', type: 'day' },
  ],
  titleOf: ({ fromOn, toOn }, words) => span(fromOn, toOn, words) ?? '',
  factsOf: ({ entry }, { t }) => [entry === null ? null : t('plannedVisit.entry', { number: entry })],
  statusOf: ({ state, misfits }, { t, day }) => {
    if (state === 'begun') return [{ tone: 'done', text: t('plannedVisit.begun') }];
    if (misfits.length === 0) return [{ tone: 'plain', text: t('plannedVisit.fits') }];
    return misfits.map(({ code, on }) => ({
      tone: 'doubt' as const,
      text: t(`plannedVisit.misfits.${code}`, { date: day(on) }),
    }));
  },
};
