import type { Loaded } from './faults.js';
import type { RuleFile } from './rule-file.js';
import type { Source } from './schema-parts.js';

/** Gives a rule the shared sources that it cites, so that it stands alone in a table, a mail or an export. */
export function withSources(shared: readonly Readonly<Record<string, Source>>[]) {
  const all: Readonly<Record<string, Source>> = Object.assign({}, ...shared);
  return (loaded: Loaded<RuleFile>): Loaded<RuleFile> => {
    const { value: rule } = loaded;
    const cited = Object.fromEntries(
      citedBy(rule).flatMap((id) => {
        const source = all[id];
        return source === undefined ? [] : [[id, source]];
      }),
    );
    return { ...loaded, value: { ...rule, sources: { ...cited, ...rule.sources } } };
  };
}

const citedBy = ({ values, readings, conflicts }: RuleFile): readonly string[] => [
  ...values.flatMap((value) => value.sources),
  ...readings.flatMap(({ options }) => options.flatMap((option) => option.sources)),
  ...conflicts.flatMap((conflict) => conflict.sources),
];

/** A source as it is shown: where no whole address is known, what was kept of it stands beside the title. */
export interface Citation {
  readonly title: string;
  readonly link: string | null;
  readonly published: string | null;
}

export const citation = ({ title, link, reference, published }: Source): Citation => ({
  title: link === null && reference !== undefined ? `${title} (${reference})` : title,
  link,
  published,
});
