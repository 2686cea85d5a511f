import { expect, test } from 'vitest';
import { withoutInternalHost } from '../../../lib/text/internal-host.ts';

test.each([
  ['https://wiki.prod.corp/docs/renew', 'https://[address]/docs/renew'],
  ['http://10.2.3.4:8443/x', 'http://[address]:8443/x'],
  ['http://[fd00::12:7]/x', 'http://[address]/x'],
  ['https://wiki.prod.corp./docs', 'https://[address]/docs'],
  [
    'https://wiki.prod.corp/to?title=https://WIKI.prod.corp/x',
    'https://[address]/to?title=https://[address]/x',
  ],
  ['https://wiki.prod.corp./?title=wiki.prod.corp', 'https://[address]/?title=[address]'],
  ['https://printer.local/', 'https://[address]/'],
  ['https://corp.example/wiki.prod.corp', 'https://corp.example/wiki.prod.corp'],
  ['https://10.2.3.4.example/', 'https://10.2.3.4.example/'],
  ['', ''],
])('the address %s is told as %s', (address, told) => {
  expect(withoutInternalHost(address)).toBe(told);
});
