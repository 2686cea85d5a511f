import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { textFragment } = await import('../../../lib/platform/tabs.ts');

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
