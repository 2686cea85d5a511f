import { expect, test } from 'vitest';
import { type PanelAct, type PanelState, START, step } from '../../../../components/panel/panel-state.ts';
import { idOf } from '../../log/samples.ts';

const after = (...acts: readonly PanelAct[]): PanelState => acts.reduce(step, START);
const DRAFT = idOf(1);
const drafted: PanelAct = { kind: 'drafted', draft: DRAFT };

test('a page that is being read does not replace the draft that is open', () => {
  const state = after(drafted, { kind: 'read', from: 'page' });
  expect(state.stage).toEqual({ kind: 'draft', draft: DRAFT });
  expect(state.reading).toBe(true);
});

test('a capture that fails leaves the draft where it was and says why', () => {
  const state = after(
    drafted,
    { kind: 'read', from: 'page' },
    { kind: 'failed', problem: { kind: 'page-gone' } },
  );
  expect(state.stage).toEqual({ kind: 'draft', draft: DRAFT });
  expect(state.problem).toEqual({ kind: 'page-gone' });
  expect(state.reading).toBe(false);
});

test('the problem goes with the next act', () => {
  const failed = after({ kind: 'failed', problem: { kind: 'no-grant' } });
  expect(step(failed, { kind: 'view', view: 'lessons' }).problem).toBeNull();
  expect(step(failed, { kind: 'read', from: 'page' }).problem).toBeNull();
  expect(step(failed, drafted).problem).toBeNull();
});

test('own words stay in sight while they are drafted, and give way to their draft', () => {
  const drafting = after({ kind: 'view', view: 'own-words' }, { kind: 'read', from: 'words' });
  expect(drafting.view).toBe('own-words');
  expect(step(drafting, drafted).view).toBe('draft');
});

test('a capture asked for elsewhere comes to the draft view from any other', () => {
  expect(after({ kind: 'view', view: 'lessons' }, { kind: 'read', from: 'page' }).view).toBe('draft');
});

test('after saving, the panel shows what was kept and can open it at its first check', () => {
  const kept = after(drafted, { kind: 'kept', draft: DRAFT, lesson: idOf(2) });
  expect(kept.stage).toEqual({ kind: 'kept', draft: DRAFT, lesson: idOf(2) });
  const open = step(kept, { kind: 'open-lesson', lesson: idOf(2), check: true });
  expect(open.view).toBe('lessons');
  expect(open.lesson).toEqual({ id: idOf(2), check: true });
  expect(step(open, { kind: 'close-lesson' }).lesson).toBeNull();
});

test('a draft that is opened keeps no tab of another one', () => {
  const captured = after({ kind: 'drafted', draft: DRAFT, tab: 3 });
  expect(captured.tab).toBe(3);
  expect(step(captured, { kind: 'read', from: 'page' }).tab).toBe(3);
  expect(step(captured, { kind: 'drafted', draft: idOf(9) }).tab).toBeNull();
});

test('what was stopped or read leaves no problem behind', () => {
  expect(after({ kind: 'read', from: 'page' }, { kind: 'settled' }).reading).toBe(false);
  expect(after({ kind: 'failed', problem: { kind: 'page-gone' } }, { kind: 'settled' }).problem).toBeNull();
});
