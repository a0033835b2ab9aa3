import { randomInt } from 'node:crypto';

const HELP = `npm run chaos                    every scenario
npm run chaos -- --short         the short form of CI
npm run chaos -- --only F7,F12   some of them
npm run chaos -- --seed 42       draws the same random moments again
npm run chaos -- --naive         the obvious design through the same checker; must fail`;

/** @returns {{ size: 'short' | 'whole', only: readonly string[] | null, seed: number, isNaive: boolean }} */
export function readOptions(words) {
  const options = { size: 'whole', only: null, seed: randomInt(1_000_000), isNaive: false };
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === '--short') options.size = 'short';
    else if (word === '--naive') options.isNaive = true;
    else if (word === '--only') options.only = (words[(place += 1)] ?? '').toUpperCase().split(',');
    else if (word === '--seed' && /^\d+$/.test(words[place + 1] ?? '')) options.seed = Number(words[(place += 1)]);
    else throw new Error(HELP);
  }
  return options;
}
