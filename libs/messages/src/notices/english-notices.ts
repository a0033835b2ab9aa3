import type { NoticeWords } from './notice-words.js';

export const ENGLISH_NOTICES: NoticeWords = {
  act: { key: 'renew the signature key', attorney: 'renew the power of attorney' },
  headline: {
    key: (name) => `Renew the signature key: ${name}.`,
    attorney: (name) => `Renew the power of attorney: ${name}.`,
  },
  what: {
    key: 'After that day this person cannot sign at the portals. Renew the key and enter its new last day, or name another person who signs.',
    attorney:
      'After that day this person may no longer sign for the company. Issue a new power of attorney and enter its last day, or name another person who signs.',
  },
  lastDay: (date, left) => `Last day: ${date} (${left})`,
  ended: (date) => `Ended: the last day was ${date}`,
  today: 'today',
  chips: { ended: '▲ Ended', lastDay: '◷ Last day today', soon: '⏳ Ends soon' },
  whyMe: (company) => `You get this because you look after visits at ${company}.`,
  neverSend: 'Sapar keeps the last day only. Never send or upload the key itself.',
  button: 'Open signatories',
  severalEnds: (count) => `${String(count)} keys and powers of attorney end soon`,
};
