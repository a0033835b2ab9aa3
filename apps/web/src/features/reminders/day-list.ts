const RANGE = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/u;
const MOST_IN_RANGE = 60;

/** `30, 14, 7` or `1–5` as numbers; what is no number stays as it was typed, for the API to say so. */
export function parseDayList(text: string): readonly (number | string)[] {
  return text
    .split(/[,;\s]+(?![-–])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, from, to] = RANGE.exec(part) ?? [];
      if (from === undefined || to === undefined) return [/^\d+([.,]\d+)?$/u.test(part) ? Number(part) : part];
      const length = Math.min(Math.max(0, Number(to) - Number(from) + 1), MOST_IN_RANGE);
      return Array.from({ length }, (_, index) => Number(from) + index);
    });
}

/** The same days as people write them: three and more in a row as `1–5`. */
export function writeDayList(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [`${String(run[0])}–${String(run.at(-1))}`] : run.map(String)))
    .join(', ');
}
