import type { Language } from '../language.js';

/** What the bearer of a mail's link is told when it opens nothing any more, or cannot be sent. */
export const LINK_REFUSALS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'no-own-address': {
    en: 'No e-mail of the technician is known. Enter the own address first; a link goes nowhere else.',
    ru: 'Адрес почты специалиста не указан. Сначала внесите его личный адрес: ссылка отправляется только туда.',
    kk: 'Маманның пошта мекенжайы көрсетілмеген. Алдымен өз мекенжайын енгізіңіз: сілтеме тек соған жіберіледі.',
  },
  'link-ended': {
    en: 'This invitation has been used, withdrawn or has run out. Ask whoever invited you to send it again.',
    ru: 'Это приглашение уже использовано, отозвано или истекло. Попросите отправить его ещё раз.',
    kk: 'Бұл шақыру қолданылған, қайтарып алынған немесе мерзімі біткен. Оны қайта жіберуді сұраңыз.',
  },
  'visit-link-ended': {
    en: 'This link has ended. Ask whoever sent it for another.',
    ru: 'Ссылка больше не действует. Попросите отправителя прислать новую.',
    kk: 'Сілтеме енді жарамсыз. Жіберушіден жаңасын сұраңыз.',
  },
  'contact-link-ended': {
    en: 'Nothing more can be recorded here: the deadline is settled, or somebody else has it now. Open the page again to see how it stands.',
    ru: 'Здесь больше ничего отметить нельзя: срок закрыт, или им занимается другой человек. Откройте страницу ещё раз, чтобы увидеть, что стало.',
    kk: 'Мұнда енді ештеңе белгілеуге болмайды: мерзім жабылған немесе онымен басқа адам айналысады. Қазіргі жағдайды көру үшін бетті қайта ашыңыз.',
  },
  'reset-ended': {
    en: 'This link has been used or is older than an hour. Ask for another on the sign-in page.',
    ru: 'Эта ссылка уже использована или старше часа. Запросите новую на странице входа.',
    kk: 'Бұл сілтеме қолданылған немесе бір сағаттан асқан. Кіру бетінде жаңасын сұраңыз.',
  },
};
