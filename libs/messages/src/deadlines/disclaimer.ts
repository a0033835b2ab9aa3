import type { Language } from '../language.js';

const DISCLAIMER: Readonly<Record<Language, string>> = {
  en: 'This is a calculation from the sources shown and the facts entered. It is not legal advice and not a decision: the migration service, the consulate and the border service decide. If in doubt, ask your lawyer before you act; until then the earlier date applies here.',
  ru: 'Это расчёт по указанным источникам и введённым данным. Он не является юридической консультацией и не заменяет решения: решают миграционная служба, консульство и пограничная служба. Если есть сомнения, сначала спросите юриста; до его ответа здесь действует более ранняя дата.',
  kk: 'Бұл – көрсетілген дереккөздер мен енгізілген деректер бойынша есептеу. Ол заң кеңесі емес және шешімді алмастырмайды: шешімді көші-қон қызметі, консулдық мекеме және шекара қызметі қабылдайды. Күмән болса, алдымен заңгерден сұраңыз; оның жауабына дейін мұнда ертерек күн қолданылады.',
};

/** Foot of every first date shown, of prints and of mails. */
export const disclaimer = (language: Language): string => DISCLAIMER[language];
