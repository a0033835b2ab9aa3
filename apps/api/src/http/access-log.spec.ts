import { describe, expect, it } from '@jest/globals';
import { addressOf } from './access-log.js';

describe('an address in the log', () => {
  it.each([
    ['/api/v1/cases/019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11', '/api/v1/cases/019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11'],
    ['/api/v1/technicians/x/passport-readings?cursor=Sm9obg', '/api/v1/technicians/x/passport-readings'],
    ['/answer/Zm9yLW5vYm9keS1ub3QtZXZlbi1tZQ', '/answer/…'],
    ['/api/v1/reminder-pages/019a1c2e7b1c7cc08d580b9c.Zm9yLW5vYm9keQ/answers', '/api/v1/reminder-pages/…/answers'],
    ['/api/v1/confirmation-matches-of-people', '/api/v1/confirmation-matches-of-people'],
  ])('%s is written as %s: no question, and nothing that opens a link', (url, written) => {
    expect(addressOf(url)).toBe(written);
  });
});
