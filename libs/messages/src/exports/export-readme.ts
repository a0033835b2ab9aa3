import type { Instant } from '@sapar/domain';
import { formatMoment } from '../dates/format-moment.js';
import type { Language } from '../language.js';
import { formatNumber } from '../rules/format-number.js';
import { exportWords } from './export-words.js';

export interface ReadmeFacts {
  readonly companyName: string;
  /** Null where everything of the company is told. */
  readonly personName: string | null;
  readonly askedBy: string;
  readonly at: Instant;
  readonly purpose: string;
  readonly withIdentity: boolean;
  readonly tables: readonly { readonly table: string; readonly topic: string; readonly rows: number }[];
  readonly files: number;
  readonly missing: readonly string[];
}

/** The page that explains an archive to whoever opens it years later: what it holds, of whom, when, and what is not in it and why. */
export function exportReadme(facts: ReadmeFacts, language: Language): string {
  const words = exportWords(language);
  const topics = [...new Set(facts.tables.map(({ topic }) => topic))];
  const holds = topics.flatMap((topic) => [
    `data/${topic}/ – ${words.topics[topic] ?? topic}`,
    ...facts.tables
      .filter((one) => one.topic === topic)
      .map(({ table, rows }) => `  ${table}.json: ${formatNumber(rows, language)}`),
  ]);
  const files = facts.withIdentity ? [`files/ – ${words.files}: ${formatNumber(facts.files, language)}`] : [];
  const leftOut = [
    ...words.leftOut.always,
    facts.withIdentity ? words.leftOut.alwaysSealed : words.leftOut.identity,
    ...(facts.personName === null ? [] : [words.leftOut.company]),
    ...(facts.missing.length === 0 ? [] : [`${words.leftOut.missing}: ${facts.missing.join(', ')}`]),
  ];
  return [
    facts.personName === null ? words.ofCompany(facts.companyName) : words.ofPerson(facts.personName),
    '',
    `${words.madeAt}: ${formatMoment(facts.at, language, { year: true })}`,
    `${words.askedBy}: ${facts.askedBy}, ${facts.companyName}`,
    `${words.purpose}: ${words.purposes[facts.purpose] ?? facts.purpose}`,
    '',
    words.holds,
    '',
    ...[...holds, ...files],
    '',
    words.leftOut.title,
    '',
    ...leftOut.map((line) => `- ${line}`),
    '',
    words.format,
    words.care,
    '',
  ].join('\r\n');
}
