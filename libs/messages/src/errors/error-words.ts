import type { Language } from '../language.js';
import { ACCOUNT_FAULTS } from './account-faults.js';
import { ADDRESS_FAULTS } from './address-faults.js';
import { COUNTRY_FAULTS } from './country-faults.js';
import { LINK_REFUSALS } from './link-refusals.js';
import { APPROVAL_REFUSALS } from './approval-refusals.js';
import { IDENTITY_FAULTS } from './identity-faults.js';
import { NUMBER_FAULTS } from './number-faults.js';
import { SIGN_IN_REFUSALS } from './sign-in-refusals.js';

type Words = Readonly<Record<Language, string>>;

/** What a refusal says to a reader: what happened and what to do, by stable code. */
const REFUSALS: Readonly<Record<string, Words>> = {
  'malformed-body': {
    en: 'The request cannot be read: it is not valid JSON.',
    ru: 'Запрос не читается: это не JSON.',
    kk: 'Сұрау оқылмады: бұл JSON емес.',
  },
  'invalid-fields': {
    en: 'Some fields need another value.',
    ru: 'Некоторые поля нужно исправить.',
    kk: 'Кейбір өрістерді түзету керек.',
  },
  ...SIGN_IN_REFUSALS,
  ...APPROVAL_REFUSALS,
  'not-allowed': {
    en: 'Your role does not allow this.',
    ru: 'Ваша роль этого не позволяет.',
    kk: 'Сіздің рөліңіз бұған рұқсат бермейді.',
  },
  'owned-by-other': {
    en: 'This belongs to {owner}. Ask them to change it.',
    ru: 'Эти данные ведёт {owner}. Попросите изменить их там.',
    kk: 'Бұл деректерді {owner} жүргізеді. Өзгертуді сол жақтан сұраңыз.',
  },
  'has-account': {
    en: 'Somebody signs in with this address already. Sign in, then open the link again.',
    ru: 'С этим адресом уже есть вход в систему. Войдите и откройте ссылку ещё раз.',
    kk: 'Бұл мекенжаймен жүйеге кіру бар. Кіріп, сілтемені қайта ашыңыз.',
  },
  'has-left': {
    en: 'Your company has left this mission: it can be read, and changed only after you come back.',
    ru: 'Ваша компания больше не участвует в этом сервисном визите: его можно читать, а менять – только после возвращения.',
    kk: 'Компанияңыз бұл сервистік сапарға енді қатыспайды: оны оқуға болады, ал өзгерту үшін алдымен қайта қосылыңыз.',
  },
  'foreign-origin': {
    en: 'The request came from another site.',
    ru: 'Запрос пришёл с другого сайта.',
    kk: 'Сұрау басқа сайттан келді.',
  },
  'not-found': { en: 'There is nothing here.', ru: 'Здесь ничего нет.', kk: 'Мұнда ештеңе жоқ.' },
  'unknown-country': {
    en: 'No calendar is known for this country; two letters such as DE name one.',
    ru: 'Календаря этой страны нет; страну называют две буквы, например DE.',
    kk: 'Бұл елдің күнтізбесі жоқ; ел екі әріппен аталады, мысалы DE.',
  },
  'no-calendar': {
    en: 'There is no working calendar for this year. Ask the ministry, or import the year with its source.',
    ru: 'На этот год рабочего календаря нет. Спросите министерство или загрузите год с источником.',
    kk: 'Бұл жылға жұмыс күнтізбесі жоқ. Министрліктен сұраңыз немесе жылды дереккөзімен жүктеңіз.',
  },
  'case-open': {
    en: 'A visit still runs: record the exit first, then delete.',
    ru: 'Визит ещё идёт: сначала запишите выезд, затем удаляйте.',
    kk: 'Сапар әлі жүріп жатыр: алдымен елден шыққанын жазыңыз, содан кейін жойыңыз.',
  },
  'undo-over': {
    en: 'It is more than thirty days ago: it can no longer be taken apart.',
    ru: 'Прошло больше тридцати дней: разъединить уже нельзя.',
    kk: 'Отыз күннен көп өтті: енді ажыратуға болмайды.',
  },
  'already-done': { en: 'This has been done already.', ru: 'Это уже сделано.', kk: 'Бұл бұрын жасалған.' },
  'step-not-open': {
    en: 'This step is not open from where things stand now. Load the page anew.',
    ru: 'Из нынешнего состояния этот шаг недоступен. Обновите страницу.',
    kk: 'Қазіргі күйден бұл қадам ашық емес. Бетті жаңартыңыз.',
  },
  'stay-filed': {
    en: 'A notification was filed for this entry, so it stays. Correct its facts, or remove the other entry.',
    ru: 'По этому въезду уже подано уведомление, поэтому он остаётся. Исправьте его данные или удалите другой въезд.',
    kk: 'Бұл кіру бойынша хабарлама берілген, сондықтан ол қалады. Деректерін түзетіңіз немесе басқа кіру жазбасын алып тастаңыз.',
  },
  'unsupported-media-type': {
    en: 'Send the request as JSON.',
    ru: 'Отправьте запрос как JSON.',
    kk: 'Сұрауды JSON түрінде жіберіңіз.',
  },
  'file-too-large': {
    en: 'The file is larger than 10 MB; save it smaller and try again.',
    ru: 'Файл больше 10 МБ; уменьшите его и повторите.',
    kk: 'Файл 10 МБ-тан үлкен; оны кішірейтіп, қайталаңыз.',
  },
  'file-kind-refused': {
    en: 'Only whole PDF, JPEG and PNG files are taken; the content counts, not the name.',
    ru: 'Принимаются только целые файлы PDF, JPEG и PNG; важно содержимое, а не имя.',
    kk: 'Тек бүтін PDF, JPEG және PNG файлдары қабылданады; атауы емес, мазмұны маңызды.',
  },
  'key-file-refused': {
    en: 'This is a signature key. Sapar never takes, keeps or uses one: whoever has the file and its password signs in the name of its owner. Nothing was kept. Sign at the portal yourself and upload the confirmation.',
    ru: 'Это ключ ЭЦП. Sapar никогда не принимает, не хранит и не использует ключи: у кого файл и пароль, тот подписывает от имени владельца. Файл не сохранён. Подпишите на портале сами и загрузите подтверждение.',
    kk: 'Бұл – ЭЦҚ кілті. Sapar кілттерді ешқашан қабылдамайды, сақтамайды және қолданбайды: файл мен құпиясөз кімде болса, сол иесінің атынан қол қояды. Файл сақталған жоқ. Порталда өзіңіз қол қойып, растаманы жүктеңіз.',
  },
  'last-owner': {
    en: 'A company needs an owner. Make somebody else an owner first.',
    ru: 'У компании должен быть владелец. Сначала назначьте владельцем другого.',
    kk: 'Компанияда иесі болуы керек. Алдымен басқа адамды ие етіп тағайындаңыз.',
  },
  'already-invited': {
    en: 'This address is a member or has an open invitation. Send that invitation again instead.',
    ru: 'Этот адрес уже принадлежит сотруднику или приглашён. Отправьте то приглашение ещё раз.',
    kk: 'Бұл мекенжай қызметкердікі немесе шақырылған. Сол шақыруды қайта жіберіңіз.',
  },
  'works-elsewhere': {
    en: 'This address already works for another company in Sapar. Ask for an invitation to another address.',
    ru: 'Этот адрес уже работает в Sapar в другой компании. Попросите пригласить на другой адрес.',
    kk: 'Бұл мекенжай Sapar жүйесінде басқа компанияда жұмыс істейді. Басқа мекенжайға шақыруды сұраңыз.',
  },
  ...LINK_REFUSALS,
  'version-conflict': {
    en: 'Somebody changed this a moment ago. Load it anew and try again.',
    ru: 'Эти данные только что изменились. Обновите страницу и повторите.',
    kk: 'Бұл деректер жаңа ғана өзгерді. Бетті жаңартып, қайталаңыз.',
  },
  'version-required': {
    en: 'Say which version you have read: send it in If-Match.',
    ru: 'Укажите прочитанную версию в заголовке If-Match.',
    kk: 'Оқылған нұсқаны If-Match тақырыбында көрсетіңіз.',
  },
  'idempotency-conflict': {
    en: 'The same request is still being worked on; ask again in a moment.',
    ru: 'Этот же запрос ещё выполняется; повторите чуть позже.',
    kk: 'Дәл осы сұрау әлі орындалуда; сәл кейін қайталаңыз.',
  },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key was used for another request; send a new key.',
    ru: 'Этот Idempotency-Key уже использован для другого запроса; отправьте новый.',
    kk: 'Бұл Idempotency-Key басқа сұрауға қолданылған; жаңасын жіберіңіз.',
  },
  'method-not-allowed': {
    en: 'This address does not take such a request.',
    ru: 'Этот адрес не принимает такой запрос.',
    kk: 'Бұл мекенжай мұндай сұрауды қабылдамайды.',
  },
  'too-many-requests': {
    en: 'Too many requests in a short time; wait a little and try again.',
    ru: 'Слишком много запросов за короткое время; подождите и повторите.',
    kk: 'Қысқа уақытта тым көп сұрау түсті; сәл күтіп, қайталаңыз.',
  },
  'too-many-tries': {
    en: 'Too many wrong tries. Wait before the next one; nothing is locked for good.',
    ru: 'Слишком много неверных попыток. Подождите перед следующей; навсегда ничего не блокируется.',
    kk: 'Қате әрекет тым көп болды. Келесісіне дейін күтіңіз; ештеңе біржола бұғатталмайды.',
  },
  'database-unavailable': {
    en: 'The database does not answer. Nothing was changed; try again.',
    ru: 'База данных не отвечает. Ничего не изменено; повторите.',
    kk: 'Дерекқор жауап бермейді. Ештеңе өзгерген жоқ; қайталаңыз.',
  },
  unexpected: {
    en: 'Something went wrong. Nothing was changed; try again.',
    ru: 'Произошла ошибка. Ничего не изменено; повторите.',
    kk: 'Қате болды. Ештеңе өзгерген жоқ; қайталаңыз.',
  },
};

const FAULTS: Readonly<Record<string, Words>> = {
  ...ACCOUNT_FAULTS,
  ...ADDRESS_FAULTS,
  ...COUNTRY_FAULTS,
  ...IDENTITY_FAULTS,
  ...NUMBER_FAULTS,
  required: { en: 'This is needed.', ru: 'Это нужно заполнить.', kk: 'Мұны толтыру керек.' },
  'too-long': { en: 'This is too long.', ru: 'Слишком длинно.', kk: 'Тым ұзын.' },
  'not-a-date': {
    en: 'This is not a day of the calendar; write YYYY-MM-DD.',
    ru: 'Такого дня нет в календаре; пишите ГГГГ-ММ-ДД.',
    kk: 'Күнтізбеде мұндай күн жоқ; ЖЖЖЖ-АА-КК түрінде жазыңыз.',
  },
  'after-today': {
    en: 'This day lies after today in Kazakhstan.',
    ru: 'Этот день ещё не наступил в Казахстане.',
    kk: 'Бұл күн Қазақстанда әлі келген жоқ.',
  },
  'before-arrival': {
    en: 'This day lies before the arrival.',
    ru: 'Этот день раньше въезда.',
    kk: 'Бұл күн келген күннен ерте.',
  },
  'after-exit': {
    en: 'This day lies after the exit.',
    ru: 'Этот день позже выезда.',
    kk: 'Бұл күн шыққан күннен кеш.',
  },
  'not-a-category': {
    en: 'Write the category as on the visa, such as B2.',
    ru: 'Укажите категорию как на визе, например B2.',
    kk: 'Санатты визадағыдай жазыңыз, мысалы B2.',
  },
  'not-ten-digits': {
    en: 'The number of an agreed invitation has ten digits.',
    ru: 'Номер согласованного приглашения состоит из десяти цифр.',
    kk: 'Келісілген шақырудың нөмірі он саннан тұрады.',
  },
  'before-filing': {
    en: 'This day lies before the filing.',
    ru: 'Этот день раньше подачи.',
    kk: 'Бұл күн берілген күннен ерте.',
  },
  'not-on-mission': {
    en: 'This person is not on this mission.',
    ru: 'Этого человека нет в этом визите.',
    kk: 'Бұл адам осы сервистік сапарға қосылмаған.',
  },
  'has-arrived': {
    en: 'The arrival of this person is recorded already.',
    ru: 'Въезд этого человека уже записан.',
    kk: 'Бұл адамның келгені бұрын жазылған.',
  },
  twice: { en: 'This stands here twice.', ru: 'Это указано дважды.', kk: 'Бұл екі рет көрсетілген.' },
  'of-another-case': {
    en: "This file belongs to another person's case; upload it anew.",
    ru: 'Этот файл из карточки другого участника; загрузите его заново.',
    kk: 'Бұл файл басқа қатысушының карточкасынан; оны қайта жүктеңіз.',
  },
  'not-allowed': {
    en: 'This is not possible here.',
    ru: 'Здесь это невозможно.',
    kk: 'Мұнда бұл мүмкін емес.',
  },
  'unknown-field': { en: 'This field is not known.', ru: 'Такого поля нет.', kk: 'Мұндай өріс жоқ.' },
  'not-an-id': { en: 'This is not an id.', ru: 'Это не идентификатор.', kk: 'Бұл идентификатор емес.' },
  'not-an-email': { en: 'This is not an e-mail address.', ru: 'Это не адрес почты.', kk: 'Бұл пошта мекенжайы емес.' },
  'control-characters': {
    en: 'This contains hidden characters; type it anew.',
    ru: 'Здесь есть скрытые символы; введите заново.',
    kk: 'Мұнда жасырын таңбалар бар; қайта теріңіз.',
  },
  'end-before-start': { en: 'The end lies before the start.', ru: 'Конец раньше начала.', kk: 'Соңы басынан ерте.' },
  'of-another-year': {
    en: 'This day lies in another year.',
    ru: 'Этот день относится к другому году.',
    kk: 'Бұл күн басқа жылға жатады.',
  },
  'wrong-columns': {
    en: 'The first line must name the columns: on,kind,name_en,name_ru,name_kk.',
    ru: 'В первой строке нужны названия столбцов: on,kind,name_en,name_ru,name_kk.',
    kk: 'Бірінші жолда баған атаулары болуы керек: on,kind,name_en,name_ru,name_kk.',
  },
  'too-many-faults': {
    en: 'More lines have faults; mend these first.',
    ru: 'Ошибки есть и в других строках; сначала исправьте эти.',
    kk: 'Басқа жолдарда да қате бар; алдымен осыларды түзетіңіз.',
  },
  'not-a-bin': {
    en: 'This is not a BIN: twelve digits with the right check digit.',
    ru: 'Это не БИН: нужно двенадцать цифр с верным контрольным разрядом.',
    kk: 'Бұл БСН емес: бақылау цифры дұрыс он екі цифр керек.',
  },
  'not-a-zone': {
    en: 'This is not a time zone; choose one such as Asia/Almaty.',
    ru: 'Такого часового пояса нет; выберите, например, Asia/Almaty.',
    kk: 'Мұндай уақыт белдеуі жоқ; мысалы, Asia/Almaty таңдаңыз.',
  },
  'too-short': { en: 'This is too short.', ru: 'Слишком коротко.', kk: 'Тым қысқа.' },
  'too-common': {
    en: 'This password is among those that are tried first. Take several words that only you put together.',
    ru: 'Этот пароль подбирают одним из первых. Возьмите несколько слов, которые вместе соберёте только вы.',
    kk: 'Бұл құпиясөз ең алдымен тексерілетіндердің бірі. Тек өзіңіз құрастырған бірнеше сөзді алыңыз.',
  },
  'too-personal': {
    en: 'This is a name that anybody can guess: yours, your company’s or ours. Take another.',
    ru: 'Это имя легко угадать: ваше, вашей компании или наше. Возьмите другой пароль.',
    kk: 'Бұл оңай табылатын атау: сіздің, компанияңыздың немесе біздің атымыз. Басқа құпиясөз алыңыз.',
  },
  'wrong-password': {
    en: 'This is not your present password.',
    ru: 'Это не ваш нынешний пароль.',
    kk: 'Бұл қазіргі құпиясөзіңіз емес.',
  },
  invalid: { en: 'This value does not fit.', ru: 'Это значение не подходит.', kk: 'Бұл мән жарамайды.' },
};

/** The sentence of a refusal, with what it names filled in; an unknown code speaks of something unexpected. */
export function refusalWords(code: string, language: Language, facts: Readonly<Record<string, string>> = {}): string {
  const sentence = (REFUSALS[code] ?? REFUSALS['unexpected'])?.[language] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => facts[name] ?? '–');
}

/** The sentence beside a field; an unknown code says that the value does not fit. */
export const faultWords = (code: string, language: Language): string =>
  (FAULTS[code] ?? FAULTS['invalid'])?.[language] ?? code;

/** Whether a fault has words of its own; any other code is told as a value that does not fit. */
export const isKnownFault = (code: string): boolean => FAULTS[code] !== undefined;
