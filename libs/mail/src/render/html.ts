import { listHtml } from './html-list.js';
import { escape, FONT, SOFT, TEXT, TONES } from './html-style.js';
import type { MailPage } from './mail-page.js';

const DARK = `@media (prefers-color-scheme:dark){.m-bg{background:#0D151D!important}.m-c{background:#131E28!important;border-color:#233140!important}
.m-t{color:#E7EDF2!important}.m-s{color:#B0BBC6!important}.m-l{border-color:#233140!important}.m-over{background:#371A1A!important;color:#FFAA9E!important;border-color:#6B2F2B!important}
.m-win{background:#30250F!important;color:#F1C56C!important;border-color:#63501F!important}.m-info{background:#142E3A!important;color:#8CCBE0!important;border-color:#2A5466!important}
.m-done{background:#14301F!important;color:#8AD3A8!important;border-color:#29573A!important}.m-b{background:#6DBAD4!important}.m-b a{color:#062430!important}.m-a{color:#86C9E0!important}}`;

/** A mail as tables with inline styles: no images, nothing loaded, readable light and dark. */
export function htmlOf(page: MailPage): string {
  const late = page.late === null ? '' : `<p class="m-s" style="${SOFT};padding-top:8px">${escape(page.late)}</p>`;
  return `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(page.subject)}</title><style>${DARK}</style></head>
<body class="m-bg" style="margin:0;background:#F5F4F0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="m-bg" style="background:#F5F4F0"><tr><td align="center" style="padding:16px 12px 32px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px"><tr><td class="m-c" style="background:#FFFFFF;border:1px solid #E5E2DA;border-radius:14px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:24px 24px 20px">
<p class="m-t" style="${TEXT};font-size:19px;line-height:26px;font-weight:600">${escape(page.headline)}</p>${late}
${page.parts.map((part) => partOf(part)).join('\n')}${page.list === undefined ? '' : listHtml(page.list)}
${buttonOf(page)}
</td></tr>${whyOf(page)}<tr><td class="m-l" style="border-top:1px solid #E5E2DA;padding:14px 24px 18px">
${page.foot.map((line) => `<p class="m-s" style="${SOFT};font-size:12.5px;line-height:18px;padding-bottom:6px">${escape(line)}</p>`).join('')}${footLinksOf(page)}
</td></tr></table></td></tr></table></td></tr></table></body></html>`;
}

const buttonOf = ({ button }: MailPage): string =>
  button === null
    ? ''
    : `<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:18px"><tr><td class="m-b" align="center" style="background:#0E6380;border-radius:10px"><a href="${escape(button.url)}" style="${FONT};display:inline-block;padding:12px 24px;font-size:15px;line-height:20px;font-weight:600;color:#FFFFFF;text-decoration:none">${escape(button.words)}</a></td></tr></table>`;

function partOf({ entry, url, isOnlyOne }: MailPage['parts'][number]): string {
  const title = isOnlyOne
    ? ''
    : `<p class="m-t" style="${TEXT};font-size:16px;line-height:22px;font-weight:600"><a class="m-a" href="${escape(url)}" style="color:#0B5871">${escape(entry.headline)}</a></p>`;
  const hero =
    entry.hero === null
      ? ''
      : `<p class="m-t" style="${TEXT};font-size:17px;line-height:24px;font-weight:600;padding:6px 0 2px">${escape(entry.hero)}</p>`;
  const border = isOnlyOne ? '' : ' class="m-l"';
  const lines = entry.lines
    .map((line) => `<p class="m-s" style="${SOFT};padding-top:4px">${escape(line)}</p>`)
    .join('');
  return `<div${border} style="padding:12px 0 4px${isOnlyOne ? '' : ';border-top:1px solid #E5E2DA;margin-top:14px'}">${title}<span class="m-${entry.tone}" style="${FONT};display:inline-block;${TONES[entry.tone]};border-radius:7px;font-size:13px;line-height:18px;font-weight:600;padding:2px 8px">${escape(entry.chip)}</span>${hero}${lines}</div>`;
}

/** One explanation for all who share it; names are left out where the mail is about one person only. */
function explanationsOf(
  parts: MailPage['parts'],
): readonly { readonly names: readonly string[]; readonly why: string }[] {
  const byWhy = new Map<string, string[]>();
  for (const { entry, isOnlyOne } of parts) {
    if (entry.why === null) continue;
    byWhy.set(entry.why, [...(byWhy.get(entry.why) ?? []), ...(isOnlyOne ? [] : [entry.personName])]);
  }
  return [...byWhy].map(([why, names]) => ({ names: [...new Set(names)], why }));
}

/** 'Why this date?' of each entry, under the button: the act comes first. */
function whyOf({ parts, whyTitle }: MailPage): string {
  const lines = explanationsOf(parts).map(
    ({ names, why }) =>
      `<p class="m-s" style="${SOFT};padding-bottom:6px"><b class="m-t" style="color:#17212B">${escape([whyTitle, ...names].join(' · '))}</b><br>${escape(why)}</p>`,
  );
  if (lines.length === 0) return '';
  return `<tr><td class="m-l" style="border-top:1px solid #E5E2DA;padding:16px 24px 10px">${lines.join('')}</td></tr>`;
}

const footLinksOf = ({ footLinks = [] }: MailPage): string =>
  footLinks
    .map(
      ({ words, url }) =>
        `<p class="m-s" style="${SOFT};font-size:12.5px;line-height:18px;padding-bottom:6px"><a class="m-a" href="${escape(url)}" style="color:#0B5871">${escape(words)}</a></p>`,
    )
    .join('');
