/** One letter of a comparison: the same on both sides, another one, or missing here. */
export interface Letter {
  readonly text: string;
  readonly state: 'same' | 'other' | 'missing';
}

export interface LetterComparison {
  readonly inCase: readonly Letter[];
  readonly onPaper: readonly Letter[];
}

type Table = readonly (readonly number[])[];

/** Lays two spellings beside each other so that each differing letter stands opposite its counterpart. */
export function compareLetters(inCase: string, onPaper: string): LetterComparison {
  const [left, right] = [Array.from(inCase), Array.from(onPaper)];
  const pairs = align(left, right, costs(left, right));
  return {
    inCase: pairs.map(([own, other]) => letterOf(own, other)),
    onPaper: pairs.map(([own, other]) => letterOf(other, own)),
  };
}

const letterOf = (own: string | null, other: string | null): Letter => {
  if (own === null) return { text: '·', state: 'missing' };
  return { text: own, state: own === other ? 'same' : 'other' };
};

/** Fewest changes between the ends of both texts (Levenshtein), so that a lost letter does not shift all that follow. */
function costs(left: readonly string[], right: readonly string[]): Table {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let row = left.length; row >= 0; row -= 1)
    for (let column = right.length; column >= 0; column -= 1)
      table[row]![column] = cheapest(table, left, right, row, column);
  return table;
}

function cheapest(
  table: Table,
  left: readonly string[],
  right: readonly string[],
  row: number,
  column: number,
): number {
  if (row === left.length) return right.length - column;
  if (column === right.length) return left.length - row;
  const change = left[row] === right[column] ? 0 : 1;
  return Math.min(table[row + 1]![column + 1]! + change, table[row + 1]![column]! + 1, table[row]![column + 1]! + 1);
}

function align(
  left: readonly string[],
  right: readonly string[],
  table: Table,
): readonly (readonly [string | null, string | null])[] {
  const pairs: [string | null, string | null][] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [own, other] = [left[row] ?? null, right[column] ?? null];
    const here = table[row]![column]!;
    const isBoth = own !== null && other !== null && here === table[row + 1]![column + 1]! + (own === other ? 0 : 1);
    const isLost = !isBoth && own !== null && here === table[row + 1]![column]! + 1;
    pairs.push(isBoth ? [own, other] : isLost ? [own, null] : [null, other]);
    if (isBoth || isLost) row += 1;
    if (isBoth || !isLost) column += 1;
  }
  return pairs;
}
