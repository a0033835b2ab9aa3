import type { Language } from '../language.js';

/** What waits for the host's own people. */
export const APPROVAL_REFUSALS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'approval-open': {
    en: 'Somebody of this request is not approved yet. The case says who has the approval.',
    ru: 'Кто-то из этой заявки ещё не согласован. В карточке видно, у кого согласование.',
    kk: 'Осы сұратудағы біреу әлі келісілмеген. Келісу кімде екені картада көрсетілген.',
  },
};
