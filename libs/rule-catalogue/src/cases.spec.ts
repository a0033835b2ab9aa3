import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDate } from '@sapar/domain';
import { loadCatalogue, lookUp, type CasesFile } from '@sapar/rule-catalogue';

const today = calendarDate('2026-05-01');
const catalogue = loadCatalogue();
/** Several papers said the same; no address was kept. */
const SEVERAL: ReadonlySet<string> = new Set(['press-mfa-fees-2024']);
type Fact = Extract<CasesFile['cases'][number], { readonly on: string }>;
const facts = catalogue.cases.flatMap(({ rule, cases }) =>
  cases.flatMap((one) => ('on' in one ? [{ rule, ...one }] : [])),
);
const valueOn = (rule: string, on: Fact['on']) => {
  const found = lookUp(catalogue, rule, on, today);
  return found.freshness === 'gap' ? null : found.version.value;
};

describe('the facts beside the rules', () => {
  it.each(facts)('$rule on $on: $because', ({ rule, on, value, includes, excludes, mentions, gap }) => {
    const found = lookUp(catalogue, rule, on, today);
    const answer = found.freshness === 'gap' ? found.reason : found.version.value;
    if (gap !== undefined) expect(answer).toBe(gap);
    if (value !== undefined) expect(answer).toEqual(value);
    if (includes !== undefined) expect(answer).toEqual(expect.arrayContaining(includes));
    if (excludes !== undefined) expect(answer).toEqual(expect.not.arrayContaining(excludes));
    for (const one of excludes ?? []) expect(answer).not.toContain(one);
    if (mentions !== undefined) expect(answer).toMatchObject({ en: expect.stringContaining(mentions) });
  });

  it.each(facts.filter(({ lastDayOn }) => lastDayOn !== undefined))(
    'day 1 is $on, the last of $value days is $lastDayOn ($rule)',
    ({ rule, on, lastDayOn }) => {
      expect(addDays(on, Number(valueOn(rule, on)) - 1)).toBe(lastDayOn);
    },
  );

  it.each(facts.filter(({ tenge }) => tenge !== undefined))(
    '$value MCI are $tenge tenge on $on ($rule)',
    ({ rule, on, tenge }) => {
      const unit = catalogue.rules.find(({ id }) => id === rule)?.unit;
      const share = Number(valueOn(rule, on)) * Number(valueOn('kz.mci', on));
      expect(unit === 'percent-of-mci' ? share / 100 : share).toBeCloseTo(tenge ?? Number.NaN, 6);
    },
  );
});

describe('the catalogue', () => {
  it('gives every rule a source, a day of check and a case', () => {
    const proved = new Set(catalogue.cases.map(({ rule }) => rule));
    for (const { id, checkedOn, values } of catalogue.rules) {
      expect({
        id,
        checkedOn,
        sources: values.every((value) => value.sources.length > 0),
        case: proved.has(id),
      }).toEqual({ id, checkedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), sources: true, case: true });
    }
  });

  it("calls 'agreed' only what two addresses say", () => {
    const alone = catalogue.rules.flatMap(({ id, confidence, values, sources }) =>
      values.flatMap((value) => {
        const said = value.sources.flatMap((source) => {
          const { link, reference } = sources[source] ?? {};
          return link ?? reference?.split('; ') ?? [];
        });
        return (value.confidence ?? confidence) === 'agreed' &&
          value.value !== null &&
          said.length < 2 &&
          !value.sources.some((source) => SEVERAL.has(source))
          ? [`${id} ${value.version}`]
          : [];
      }),
    );
    expect(alone).toEqual([]);
  });
});
