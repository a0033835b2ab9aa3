// Preloaded into the unprotected server of the bench.
import { register } from 'node:module';

const hook = `export const resolve = (specifier, context, next) =>
  specifier.endsWith('sealing/seal.js')
    ? { url: ${JSON.stringify(new URL('./plain-sealing.mjs', import.meta.url).href)}, shortCircuit: true }
    : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
