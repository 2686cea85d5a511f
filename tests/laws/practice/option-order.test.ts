import fc from 'fast-check';
import { expect } from 'vitest';
import type { CheckOption } from '../../../lib/model/check.ts';
import { optionsOn } from '../../../lib/practice/option-order.ts';
import { law } from '../law.ts';

const DAY = 86_400_000;
const dayAt = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

const Options: fc.Arbitrary<CheckOption[]> = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){1,5}$/), { minLength: 2, maxLength: 4 })
  .map((texts) => texts.map((text, n) => ({ id: `o${n}`, text, right: n === 0, rationale: '' })));

const Asked = fc.record({
  id: fc.uuid({ version: 7 }),
  options: Options,
  day: fc.integer({ min: 0, max: 30_000 }),
});

const isMoved = (check: { id: string; options: CheckOption[] }) =>
  [0, 1].some((n) => optionsOn(check, dayAt(n)).some((one, at) => one !== check.options[at]));

law('what is shown of a question are its options, each once and unchanged', Asked, ({ day, ...check }) => {
  const shown = optionsOn(check, dayAt(day));
  expect(shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(check.options);
});

law('a day has one order, whoever asks and however often', Asked, ({ day, ...check }) => {
  expect(optionsOn(structuredClone(check), dayAt(day))).toEqual(optionsOn(check, dayAt(day)));
});

law(
  'two days in a row have different orders, unless the written one is kept on every day',
  Asked,
  (asked) => {
    const { day, ...check } = asked;
    const [shown, next] = [optionsOn(check, dayAt(day)), optionsOn(check, dayAt(day + 1))];
    if (isMoved(check)) expect(next).not.toEqual(shown);
    else expect([shown, next]).toEqual([check.options, check.options]);
  },
);
