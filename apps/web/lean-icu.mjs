import { fileURLToPath } from 'node:url';

const PARSER = /@formatjs\/icu-messageformat-parser\/index\.js$/;
const TIME_DATA = /const timeData = \{[\s\S]*?\n\};/;

/**
 * The words of the screens have no skeletons of numbers and dates (a spec says so): days come from our own tables. The parser
 * of messages carries a parser of skeletons and the hour cycles of every country all the same, on every first load.
 */
export const leanIcu = () => ({
  name: 'lean-icu',
  enforce: 'pre',
  resolveId: (source) =>
    source === '@formatjs/icu-skeleton-parser'
      ? fileURLToPath(new URL('./src/lib/no-skeletons.ts', import.meta.url))
      : null,
  transform(code, id) {
    if (!PARSER.test(id.split('?')[0])) return null;
    if (!TIME_DATA.test(code)) throw new Error('lean-icu: the parser has no table of hour cycles any more');
    return { code: code.replace(TIME_DATA, 'const timeData = { "001": ["H"] };'), map: null };
  },
});
