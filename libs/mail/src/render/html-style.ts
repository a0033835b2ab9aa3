import type { Tone } from './described-entry.js';

export const FONT = "font-family:'Golos Text','Noto Sans','Segoe UI',Roboto,Arial,sans-serif";
export const TEXT = `${FONT};margin:0;color:#17212B`;
export const SOFT = `${FONT};margin:0;font-size:14px;line-height:21px;color:#48535E`;

export const TONES: Readonly<Record<Tone, string>> = {
  over: 'background:#FDEEEB;color:#9F2016;border:1px solid #EFC3BB',
  win: 'background:#FCF2DD;color:#754A00;border:1px solid #EBD29C',
  info: 'background:#E5F1F6;color:#0B5871;border:1px solid #B9D8E4',
  done: 'background:#E7F3EC;color:#1C633F;border:1px solid #BADBC7',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
