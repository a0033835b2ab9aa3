/** Domains at which anybody gets an address: no company can have them for its own. Not complete, and need not be: the first company holds a domain. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
    'msn.com',
    'yahoo.com',
    'icloud.com',
    'me.com',
  ],
  ...[
    'mail.ru',
    'bk.ru',
    'inbox.ru',
    'list.ru',
    'internet.ru',
    'yandex.ru',
    'yandex.kz',
    'yandex.com',
    'ya.ru',
    'rambler.ru',
  ],
  ...['mail.kz', 'inbox.kz', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'proton.me', 'protonmail.com', 'aol.com'],
]);

export const isMailOfEverybody = (domain: string): boolean => OF_EVERYBODY.has(domain);
