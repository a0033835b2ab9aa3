// Read before anything else: plain syntax and no import, so that an old Node still reaches the sentence.
const OLDEST = { 20: 19, 22: 13, 24: 11 };

/** The one sentence for a Node that the product does not run on, or null. */
export function nodeFault(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const minor = OLDEST[parts[0]];
  if (parts[0] > 24 || (minor !== undefined && parts[1] >= minor)) return null;
  return 'Node ' + version + ' is not supported; install Node 20.19, 22.13, 24.11 or newer.';
}
