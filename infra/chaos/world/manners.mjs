/**
 * How the witness behaves, as a list of rules; the first that fits the moment and still has turns left is followed.
 * @typedef {object} Manner
 * @property {'connect' | 'auth' | 'rcpt' | 'data' | 'text' | 'dot'} at
 * @property {'answer' | 'cut' | 'cut-untaken' | 'hang' | 'wait'} does `cut` at the dot takes the mail first, `cut-untaken` does not
 * @property {number} [code] of `answer`
 * @property {number} [milliseconds] of `wait`
 * @property {string} [of] only for recipients whose address contains it
 * @property {number} [times] so often, then never again
 * @property {boolean} [isFirstTry] once for each recipient
 */

/** The rules in force, and how often each was followed. */
export class Manners {
  #rules = [];
  #met = new Set();

  /** @param {readonly Manner[]} rules */
  set(rules) {
    this.#rules = rules.map((rule) => ({ ...rule, left: rule.times ?? Number.POSITIVE_INFINITY }));
    this.#met.clear();
  }

  /** @returns {Manner | null} what to do now; null is to be polite */
  at(at, recipient = '') {
    const rule = this.#rules.find((one) => one.at === at && one.left > 0 && this.#fits(one, recipient));
    if (rule === undefined) return null;
    rule.left -= 1;
    if (rule.isFirstTry) this.#met.add(recipient);
    return rule;
  }

  #fits({ of, isFirstTry }, recipient) {
    return (of === undefined || recipient.includes(of)) && !(isFirstTry && this.#met.has(recipient));
  }
}
