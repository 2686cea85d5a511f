import { expect, test } from 'vitest';
import { issueOf } from '../../../lib/tips/issue.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const HOUR = 3_600_000;
const of = (facts: Record<string, string>) =>
  issueOf({ facts: Object.entries(facts).map(([name, value]) => ({ name, value })) }, NOW);

test.each([
  [{ resolution: 'unresolved', status: 'Done' }, false],
  [{ resolution: 'Nicht erledigt' }, false],
  [{ resolution: 'Unresolved' }, false],
  [{ resolution: 'Fixed' }, true],
  [{ resolution: 'resolved', status: 'Open' }, true],
  [{ status: 'Done' }, true],
  [{ status: 'Geschlossen' }, true],
  [{ status: 'In progress' }, false],
  [{ status: 'Waiting for the vendor' }, false],
  [{ status: 'Won’t do' }, true],
  [{ status: 'Terminé' }, true],
  [{ status: 'Cerrada' }, true],
  [{ status: 'Risolto' }, true],
  [{ status: 'Gereed' }, true],
  [{ resolution: 'Non résolue' }, false],
  [{ resolution: 'Sin resolver' }, false],
  [{ resolution: 'Niet opgelost' }, false],
  [{ resolution: 'Résolu' }, true],
  [{}, false],
])('%o is resolved: %s', (facts, isResolved) => {
  expect(of({ issue: 'OPS-7', ...facts })).toEqual({ key: 'OPS-7', isResolved, resolvedAt: null });
});

test.each([
  ['2026-11-26T12:00:00.000+0000', NOW - 24 * HOUR],
  ['Resolved November 26, 2026 at 12:00 PM UTC', NOW - 24 * HOUR],
  ['Resolved 3 hours ago', NOW - 3 * HOUR],
  ['Resolved a day ago', NOW - 24 * HOUR],
  ['Gelöst vor 2 Tagen', NOW - 48 * HOUR],
  ['Gelöst gestern', NOW - 24 * HOUR],
  ['Resolved yesterday', NOW - 24 * HOUR],
  ['Resolved just now', NOW],
  ['2 weeks ago', null],
  ['soon', null],
])('resolved %s', (resolved, at) => {
  expect(of({ issue: 'OPS-7', resolution: 'Fixed', resolved })?.resolvedAt).toBe(at);
});

test('a page without an issue has none', () => {
  expect(of({ component: 'billing', status: 'Done' })).toBeNull();
});
