import { existsSync, readFileSync } from 'node:fs';
import { ACCOUNT } from '../../e2e/strangers.ts';
import type { Trust } from '../row.ts';

/** Whom the extension asked for anything in all browsers of the end-to-end tests: they keep account of it. */
export const network: Trust = {
  rounds: 1,
  // The account is whole only when the tests are over; tests/e2e/network.test.ts asks every day.
  everyday: 0,
  async run() {
    const row = { what: 'requests of the extension in all end-to-end tests in Chromium', target: '0 requests' };
    if (!existsSync(ACCOUNT))
      return [{ ...row, rounds: 0, figure: '', faults: [], skipped: 'there is no account: npm test' }];
    const browsers = readFileSync(ACCOUNT, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): readonly string[] => JSON.parse(line));
    const faults = browsers.flat();
    return [
      {
        ...row,
        rounds: browsers.length,
        figure: `${faults.length} requests in ${browsers.length} browsers`,
        faults,
        remark:
          'by the browser’s own record of each request: our scripts in pages, our worker, our pages, and whatever it knows of nobody; Chromium’s own errands are left out',
      },
    ];
  },
};
