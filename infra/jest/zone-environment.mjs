import { TestEnvironment } from 'jest-environment-node';

/** Runs each spec in the time zone of `testEnvironmentOptions.zone`; a worker's next spec gets its old zone back. */
export default class ZoneEnvironment extends TestEnvironment {
  #before = process.env.TZ;

  constructor(config, context) {
    super(config, context);
    process.env.TZ = config.projectConfig.testEnvironmentOptions.zone;
  }

  async teardown() {
    if (this.#before === undefined) delete process.env.TZ;
    else process.env.TZ = this.#before;
    await super.teardown();
  }
}
