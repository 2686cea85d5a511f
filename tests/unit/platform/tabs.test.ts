import { expect, test, vi } from 'vitest';

const create = vi.fn(async () => undefined);
const getURL = (path: string) => `chrome-extension://abcd${path}`;
vi.mock('wxt/browser', () => ({ browser: { tabs: { create }, runtime: { getURL } } }));
const { openAddress, textFragment } = await import('../../../lib/platform/tabs.ts');

test('a short quote is looked for whole, with what has a meaning in a fragment escaped', () => {
  expect(textFragment('Use --dry-run, then a & b')).toBe(
    '#:~:text=Use%20%2D%2Ddry%2Drun%2C%20then%20a%20%26%20b',
  );
});

test('a long quote is looked for by its first and last four words', () => {
  const words =
    'If the gateway does not answer within thirty seconds after the reload stop the rollout and call the owner of the service';
  expect(textFragment(words)).toBe('#:~:text=If%20the%20gateway%20does,owner%20of%20the%20service');
});

test.each([
  ['https://wiki.example/gateway', true],
  ['chrome-extension://abcd/sample.html', true],
  ['moz-extension://77aa/sample.html', false],
  ['javascript:alert(1)', false],
])('whether %s was opened is told', async (address, opened) => {
  create.mockClear();
  expect(await openAddress(address)).toBe(opened);
  expect(create).toHaveBeenCalledTimes(opened ? 1 : 0);
});
