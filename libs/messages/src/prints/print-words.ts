import type { Language } from '../language.js';

interface PrintWords {
  readonly personal: string;
  readonly page: (page: number, pages: number) => string;
  /** What stands in place of letters that the face on paper does not have. */
  readonly cut: (mark: string) => string;
}

const WORDS: Readonly<Record<Language, PrintWords>> = {
  en: {
    personal: 'Contains personal data',
    page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
    cut: (mark) => `${mark} stands for letters that this paper cannot print; the screen and the workbook show them.`,
  },
  ru: {
    personal: 'Содержит персональные данные',
    page: (page, pages) => `Страница ${String(page)} из ${String(pages)}`,
    cut: (mark) => `${mark} – знаки, которых нет в шрифте этого документа; они есть на экране и в файле Excel.`,
  },
  kk: {
    personal: 'Дербес деректер бар',
    page: (page, pages) => `${String(pages)} беттің ${String(page)}-беті`,
    cut: (mark) => `${mark} – осы құжаттың қарпінде жоқ таңбалар; олар экранда және Excel файлында бар.`,
  },
};

/** Words that stand on every page of a printed list. */
export const printWords = (language: Language): PrintWords => WORDS[language];
