import { addDays, calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** As long as a rule of law is taken as looked at. */
const FRESH_DAYS = 180;

/** Consulates as the company knows them: what differs from post to post is data with a source and a day of check. */
export const POST: PaperNoun = {
  ...{ name: 'post', table: 'post', parent: 'company', keeper: 'own' },
  columns: [
    ...['name', 'country', 'city', 'jurisdiction', 'residents', 'documents', 'fees', 'appointmentWay', 'paymentWay'],
    ...['processingDays', 'passportRule', 'photoRule', 'biometrics', 'insurance', 'source', 'checkedOn', 'note'],
  ],
  kept: [
    ...['name', 'country', 'city', 'jurisdiction', 'residents', 'documents', 'fees', 'appointmentWay', 'paymentWay'],
    ...['processingDays', 'passportRule', 'photoRule', 'biometrics', 'insurance', 'source', 'checkedOn', 'note'],
  ],
  order: 'p.name',
  check: notAfterToday('checkedOn'),
  complete: (transaction, _parentId, items) => {
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    return Promise.resolve(
      items.map((item) => ({
        ...item,
        freshness: addDays(item['checkedOn'] as CalendarDate, FRESH_DAYS) <= today ? 'stale' : 'checked',
      })),
    );
  },
};
