import { TestEnvironment } from 'jest-environment-node';

/** The mutant that a spec has noticed already: what the others say of it is not asked, which saves most of the time. */
let noticed;

export default class UntilNoticed extends TestEnvironment {
  handleTestEvent(event) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (event.name === 'test_fn_failure') noticed = mutant;
    if (event.name === 'test_start' && mutant === noticed) event.test.mode = 'skip';
  }
}
