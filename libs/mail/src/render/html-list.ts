import { escape, FONT, SOFT, TEXT, TONES } from './html-style.js';
import type { MailList } from './mail-page.js';

const LINE = 'border-top:1px solid #E5E2DA';

/** Three lines that can be read in a glance, then one row a date under the heading of its day. */
export function listHtml({ summary, sections, more }: MailList): string {
  const lines = summary.map(
    ({ label, words }) =>
      `<tr><td valign="top" class="m-s" style="${SOFT};padding:5px 14px 5px 0;font-weight:600;white-space:nowrap">${escape(label)}</td><td valign="top" class="m-t" style="${TEXT};font-size:15px;line-height:21px;padding:5px 0">${escape(words)}</td></tr>`,
  );
  const rest = more === null ? '' : `<p class="m-s" style="${SOFT};padding-top:10px">${escape(more)}</p>`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:8px">${lines.join('')}</table>${sections.map(sectionOf).join('')}${rest}`;
}

function sectionOf({ title, tone, rows }: MailList['sections'][number]): string {
  const items = rows.map(({ title: name, url, lines }) => {
    const soft = lines.map(
      (line) => `<p class="m-s" style="${SOFT};font-size:13.5px;line-height:19px">${escape(line)}</p>`,
    );
    return `<div style="padding:8px 0 2px"><p class="m-t" style="${TEXT};font-size:15px;line-height:21px;font-weight:600"><a class="m-a" href="${escape(url)}" style="color:#0B5871">${escape(name)}</a></p>${soft.join('')}</div>`;
  });
  return `<div class="m-l" style="${LINE};margin-top:14px;padding-top:12px"><span class="m-${tone}" style="${FONT};display:inline-block;${TONES[tone]};border-radius:7px;font-size:13px;line-height:18px;font-weight:600;padding:2px 8px">${escape(title)}</span>${items.join('')}</div>`;
}
