import { expect, test } from 'vitest';
import { endedByPlaywright, failedByVitest, skippedByVitest } from '../../../scripts/test-reports.ts';

test('unit tests that failed, were skipped, left for later or not reached are named', () => {
  const assertionResults = ['passed', 'failed', 'skipped', 'todo', 'pending'].map((status) => ({
    fullName: `a ${status} test`,
    status,
  }));
  const report = { numPassedTests: 1, numFailedTests: 1, testResults: [{ assertionResults }] };
  expect(failedByVitest(report)).toEqual(['a failed test']);
  expect(skippedByVitest(report)).toEqual(['a skipped test', 'a todo test', 'a pending test']);
});

test('browser tests that were skipped, or passed at the second try, are named with their file, however deep they stand', () => {
  const spec = (title: string, status: string) => ({ title, file: 'x.spec.ts', tests: [{ status }] });
  const inner = { specs: [spec('inner', 'skipped'), spec('kept', 'expected'), spec('second', 'flaky')] };
  const suites = [{ specs: [spec('outer', 'skipped')], suites: [inner] }];
  const stats = { expected: 1, unexpected: 0, flaky: 0 };
  const report = { stats, suites };
  expect(endedByPlaywright(report, 'flaky')).toEqual(['x.spec.ts: second']);
  expect(endedByPlaywright(report, 'skipped')).toEqual(['x.spec.ts: outer', 'x.spec.ts: inner']);
});
