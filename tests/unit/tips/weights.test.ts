import { expect, test } from 'vitest';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';

const page = (more: Partial<Parameters<typeof tipQuery>[0]>) =>
  tipQuery({
    ...{ address: 'https://wiki.example/x', title: '', headings: [], tokens: [], facts: [] },
    ...{ text: '', language: 'en', ...more },
  });

const weightOf = (more: Parameters<typeof page>[0], term: string) =>
  page(more).terms.find((one) => one.term === term)?.weight;

test('a word counts by where a page says it: what the page is about most, then errors and components, then headings and code', () => {
  const said = 'ledger';
  const found = {
    title: weightOf({ title: said }, said),
    component: weightOf({ facts: [{ name: 'component', value: said }] }, said),
    label: weightOf({ facts: [{ name: 'Labels', value: said }] }, said),
    heading: weightOf({ headings: [said] }, said),
    code: weightOf({ tokens: [said] }, said),
    address: weightOf({ address: `https://wiki.example/${said}` }, said),
    text: weightOf({ text: said }, said),
    // A line of an error is among the text, too.
    error: Number(weightOf({ lines: [`${said} failed`] }, said)?.toFixed(6)),
  };
  expect(found).toEqual({
    ...{ title: 3, component: 2, label: 2, heading: 1.6, code: 1.6, address: 1, text: 1.2, error: 3.6 },
  });
  expect(weightOf({ facts: [{ name: 'reporter', value: said }] }, said)).toBeUndefined();
});

test('the same space, an error in common and the very page count beside words, by so much', async () => {
  const lesson = (address: string, title: string) => ({
    ...{ title, situation: '', insight: '', body: '', skills: [], sources: [{ address, title: '' }] },
    language: 'en',
  });
  const asked = page({ address: 'https://wiki.example/spaces/OPS/pages/7', tokens: ['ERR_PAY_23'] });
  const scoreOf = async (address: string, title = 'zebra') => {
    const document = tipDocument(lesson(address, title));
    const entry = { lesson: 'a', title: [], cues: [], home: null, until: null };
    const [best] = await rank({ ...asked, terms: [] }, postingsInMemory([{ document, entry }]));
    return best && { score: best.score, marks: best.marks };
  };
  const elsewhere = 'https://wiki.example/spaces/HR/pages/9';
  expect(await scoreOf('https://wiki.example/spaces/OPS/pages/8')).toEqual({ score: 0.6, marks: ['space'] });
  expect(await scoreOf('https://wiki.example/spaces/OPS/pages/7')).toEqual({
    ...{ score: 12.6, marks: ['page', 'space'] },
  });
  expect(await scoreOf(elsewhere, 'ERR_PAY_23')).toEqual({ score: 5, marks: ['error'] });
  expect(await scoreOf(elsewhere)).toBeUndefined();
});
