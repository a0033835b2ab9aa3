import type { Language } from '../language.js';

/** What whoever signs in is told; nothing says whether an address is known. */
export const SIGN_IN_REFUSALS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-signed-in': { en: 'Sign in to go on.', ru: 'Войдите, чтобы продолжить.', kk: 'Жалғастыру үшін кіріңіз.' },
  'wrong-credentials': {
    en: 'E-mail or password is not right.',
    ru: 'Неверная почта или пароль.',
    kk: 'Пошта немесе құпиясөз дұрыс емес.',
  },
  'step-expired': {
    en: 'This sign-in took too long or too many codes. Start again with your password.',
    ru: 'Вход занял слишком много времени или попыток. Начните снова с пароля.',
    kk: 'Кіру тым ұзаққа созылды немесе код тым көп терілді. Құпиясөзден қайта бастаңыз.',
  },
  'passkey-refused': {
    en: 'This passkey was not accepted. Try again, or sign in with the password.',
    ru: 'Этот ключ входа не принят. Попробуйте ещё раз или войдите с паролем.',
    kk: 'Бұл кіру кілті қабылданбады. Қайта көріңіз немесе құпиясөзбен кіріңіз.',
  },
  'single-sign-on-refused': {
    en: 'Your company’s sign-in did not open Sapar. Start again; if it happens twice, ask whoever invited you.',
    ru: 'Вход вашей компании не открыл Sapar. Начните снова; если это повторится, спросите того, кто вас пригласил.',
    kk: 'Компанияңыздың кіруі Sapar жүйесін ашпады. Қайта бастаңыз; қайталанса, сізді шақырған адамнан сұраңыз.',
  },
  'single-sign-on-only': {
    en: 'Your company signs in through its own page only. Choose “Use your company’s sign-in”.',
    ru: 'В вашей компании входят только через её собственную страницу. Выберите вход через компанию.',
    kk: 'Компанияңызда тек өз беті арқылы кіреді. Компания арқылы кіруді таңдаңыз.',
  },
  'second-step-needed': {
    en: 'Your company asks for a second step of the sign-in. Add one under Account and security to go on.',
    ru: 'Ваша компания требует второй шаг входа. Добавьте его в разделе «Вход и безопасность», чтобы продолжить.',
    kk: 'Компанияңыз кірудің екінші қадамын талап етеді. Жалғастыру үшін оны «Кіру және қауіпсіздік» бөлімінде қосыңыз.',
  },
  'no-single-sign-on': {
    en: 'No company has set up its own sign-in for this address. Use the password.',
    ru: 'Для этого адреса ни одна компания не настроила собственный вход. Введите пароль.',
    kk: 'Бұл мекенжай үшін ешбір компания өз кіруін баптаған жоқ. Құпиясөзді қолданыңыз.',
  },
  'no-public-address': {
    en: 'Sapar does not know the address under which people reach it; the operator sets PUBLIC_URL.',
    ru: 'Sapar не знает адреса, по которому его открывают; оператор задаёт PUBLIC_URL.',
    kk: 'Sapar өзі ашылатын мекенжайды білмейді; оны оператор PUBLIC_URL арқылы береді.',
  },
  'provider-unreachable': {
    en: 'Your company’s sign-in does not answer. Try again, or tell whoever looks after it.',
    ru: 'Страница входа вашей компании не отвечает. Повторите или сообщите тому, кто за неё отвечает.',
    kk: 'Компанияңыздың кіру беті жауап бермейді. Қайталаңыз немесе оған жауапты адамға айтыңыз.',
  },
  'passkeys-need-a-name': {
    en: 'Passkeys work only where Sapar has a name. Open it by its name instead of its number.',
    ru: 'Ключи входа работают, только если у Sapar есть имя. Откройте его по имени, а не по номеру.',
    kk: 'Кіру кілттері Sapar атауымен ашылғанда ғана жұмыс істейді. Оны нөмірмен емес, атауымен ашыңыз.',
  },
};
