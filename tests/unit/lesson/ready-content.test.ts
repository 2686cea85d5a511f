import { expect, test } from 'vitest';
import { missingOf } from '../../../lib/lesson/missing.ts';
import { readyContent } from '../../../lib/lesson/ready-content.ts';
import { content, idOf, skillId } from '../log/samples.ts';
import { quotedContent } from './samples.ts';

const known = new Set([skillId(0), skillId(1)]);
const blank = { id: idOf(801), text: '  ', support: { kind: 'none' as const } };

test('a lesson with title, insight, skill and sound checks lacks nothing', () => {
  expect(missingOf(content(), {}, known)).toEqual([]);
});

test('a warning of the page that nobody quoted or dismissed keeps a lesson from being saved', () => {
  const open = [idOf(991), idOf(992)].map((id) => ({ ...blank, id, text: 'The table is lost.' }));
  const missing = [`caution:${idOf(991)}`, `caution:${idOf(992)}`];
  expect(missingOf(content(), {}, known, open)).toEqual(missing);
  expect(readyContent(content(), known, open)).toEqual({
    ok: false,
    problem: { kind: 'lesson-incomplete', missing },
  });
});

test('what is missing is named in reading order', () => {
  const empty = content({
    title: ' ',
    insight: null,
    body: { kind: 'how-to', steps: [{ claim: { ...blank, id: idOf(802) } }] },
    skills: [],
  });
  const breaches = { [idOf(810)]: [{ level: 'block' as const }] };
  expect(missingOf(empty, breaches, known)).toEqual([
    'title',
    'insight',
    `claim:${idOf(802)}`,
    `check:${idOf(810)}`,
    'skill',
  ]);
});

test('a blank insight is missing once', () => {
  expect(missingOf(content({ insight: blank }), {}, known)).toEqual(['insight']);
});

test('a branch without its condition is missing', () => {
  const then = { ...blank, id: idOf(802), text: 'Reload' };
  const body = { kind: 'decision-guide' as const, branches: [{ if: ' ', then }] };
  expect(missingOf(content({ body }), {}, known)).toEqual([`branch:${idOf(802)}`]);
});

test('a hint does not stand in the way', () => {
  expect(missingOf(content(), { [idOf(810)]: [{ level: 'hint' }] }, known)).toEqual([]);
});

test('a skill that was removed does not count', () => {
  expect(missingOf(content({ skills: [skillId(5)] }), {}, known)).toEqual(['skill']);
});

test('an unfinished check stands in the way of saving', () => {
  const checks = content().checks.map((check) => ({ ...check, question: '' }));
  const ready = readyContent(content({ checks }), known);
  expect(ready).toEqual({
    ok: false,
    problem: { kind: 'lesson-incomplete', missing: [`check:${idOf(810)}`] },
  });
});

test.each([
  ['title', content({ checks: [], title: 'Reload\u202e the gateway' }), 'bidi'],
  ['why', content({ checks: [], why: { text: 'zero\u200bwidth', by: 'Ana', at: 1 } }), 'zero-width'],
  ['claim', content({ checks: [], insight: { ...blank, text: 'p\u0430ypal' } }), 'mixed-script'],
] as const)('a %s that reads differently from what it is cannot be saved', (_, said, why) => {
  expect(readyContent(said, known)).toEqual({ ok: false, problem: { kind: 'text-refused', why } });
});

test('excerpts that no claim quotes are left out of the revision', () => {
  const said = quotedContent({ checks: [], insight: { ...blank, text: 'Own words' } });
  const ready = readyContent(said, known);
  expect(said.excerpts).toHaveLength(2);
  expect(ready.ok && ready.value.excerpts).toHaveLength(1);
});
