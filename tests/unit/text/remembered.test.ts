import { expect, it } from 'vitest';
import { forgetTexts, remembered, rememberedBy } from '../../../lib/text/remembered.ts';

it('answers once of a text, also where the answer is no', () => {
  const asked: string[] = [];
  const short = remembered((text) => {
    asked.push(text);
    return text.length < 3;
  });
  expect(['ab', 'abc', 'ab', 'abc'].map(short)).toEqual([true, false, true, false]);
  expect(asked).toEqual(['ab', 'abc']);
});

it('keeps so many texts and no more, the latest of them', () => {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, 2);
  for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) expect(upper(text)).toBe(text.toUpperCase());
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

it('keeps no long text', () => {
  const long = 'a'.repeat(4_001);
  let asked = 0;
  const length = remembered((text) => {
    asked += 1;
    return text.length;
  });
  expect([length(long), length(long), asked]).toEqual([4_001, 4_001, 2]);
});

it('keeps the answers by each thing apart', () => {
  const with1 = { add: '1' };
  const with2 = { add: '2' };
  let asked = 0;
  const added = rememberedBy((text: string, { add }: { add: string }) => {
    asked += 1;
    return text + add;
  });
  expect([added('a', with1), added('a', with2), added('a', with1)]).toEqual(['a1', 'a2', 'a1']);
  expect(asked).toBe(2);
});

it('forgets all of it', () => {
  const by = {};
  let asked = 0;
  const plain = remembered((text) => {
    asked += 1;
    return text;
  });
  const keyed = rememberedBy((text: string, _by: object) => {
    asked += 1;
    return text;
  });
  for (let round = 0; round < 2; round++) {
    for (let time = 0; time < 2; time++) expect([plain('a'), keyed('a', by)]).toEqual(['a', 'a']);
    forgetTexts();
  }
  expect(asked).toBe(4);
});
