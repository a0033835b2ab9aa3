import type { RuleFile } from './rule-file.js';

/** What the rules on the extension of a visa ask. */
export const EXTENSION_QUESTION = 'extension';

/** The sources of either answer to whether a visa is extended, by their titles; null where the rule holds one answer only. */
export function extensionSources(rule: RuleFile): { readonly openBy: string; readonly deniedBy: string } | null {
  const options = rule.readings.find(({ question }) => question === EXTENSION_QUESTION)?.options ?? [];
  const titlesOf = (isOpen: boolean): string =>
    options
      .filter(({ value }) => value === isOpen)
      .flatMap(({ sources }) => sources.flatMap((id) => rule.sources[id]?.title ?? []))
      .join('; ');
  const [openBy, deniedBy] = [titlesOf(true), titlesOf(false)];
  return openBy === '' || deniedBy === '' ? null : { openBy, deniedBy };
}
