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
  'passkeys-need-a-name': {
    en: 'Passkeys work only where Sapar has a name. Open it by its name instead of its number.',
    ru: 'Ключи входа работают, только если у Sapar есть имя. Откройте его по имени, а не по номеру.',
    kk: 'Кіру кілттері Sapar атауымен ашылғанда ғана жұмыс істейді. Оны нөмірмен емес, атауымен ашыңыз.',
  },
};
