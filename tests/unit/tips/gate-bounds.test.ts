import { describe, expect, test } from 'vitest';
import { mayShow, shown } from '../../../lib/tips/gate.ts';
import { BESIDE_WORDS, GATE } from '../../../lib/tips/gate-weights.ts';
import { NO_FIT } from '../../../lib/tips/measure.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import type { Ranked } from '../../../lib/tips/rank.ts';

/** What the gate was set to when it was measured (docs/tips.md): another number is another gate, and needs other figures. */
const BOUNDS = {
  read: { floor: -1.6, least: 0.63, sure: 0.45, few: 1 },
  glance: { floor: -0.76, least: 0.605, sure: 0.35, few: 1.2 },
} as const;
const CLEAR = 0.98;
const BESIDE = 0.93;
const CERTAIN = 12;
const STEP = 0.004;

type Name = keyof typeof BOUNDS;

const { moment: none } = tipQuery({
  ...{ address: 'https://wiki.example/a', title: '', headings: [], tokens: [], facts: [] },
  ...{ text: '', language: 'en' },
});

const logit = (chance: number): number => Math.log(chance / (1 - chance));

/** A page whose moment speaks for so much. */
const speaking = (name: Name, sum: number) => ({
  ...none,
  read: name === 'read',
  signs: { ...none.signs, says: sum / GATE[name].moment.says },
});

const ENTRY = { lesson: 'a', title: [], cues: [], home: null, until: null };

const ranked = (fit: Partial<Ranked['fit']>, more: Partial<Ranked> = {}): Ranked => ({
  ...{ lesson: 'a', entry: ENTRY, score: 1, match: 0, rare: 2, few: 0, marks: [], reasons: [] },
  fit: { ...NO_FIT, title: 1, ...fit },
  ...more,
});

/** A lesson the fit is so sure of, with nothing else known of it; `few` tells among how many. */
function sureOf(name: Name, chance: number, few = 0, by: 'trouble' | 'share' = 'trouble'): Ranked {
  const { bias, fit } = GATE[name].sure;
  return ranked({ [by]: (logit(chance) - bias - few * fit.beside) / fit[by] }, { few });
}

/** The moment in which this lesson is likely by so much. */
function likely(name: Name, { fit: { trouble } }: Ranked, chance: number) {
  const { bias, fit } = GATE[name];
  return speaking(name, logit(chance) - bias - trouble * fit.trouble);
}

const isShown = (...asked: Parameters<typeof shown>): boolean => shown(...asked).length > 0;

describe.each(['read', 'glance'] as const)('the gate of a page that is known by: %s', (name) => {
  const { floor, least, sure, few } = BOUNDS[name];

  test('below its floor a moment lets nothing pass, and from it on what is likely', () => {
    expect([mayShow(speaking(name, floor - STEP)), mayShow(speaking(name, floor + STEP))]).toEqual([
      false,
      true,
    ]);
    const one = sureOf(name, 0.9999);
    expect(isShown([one], speaking(name, floor - STEP))).toBe(false);
    expect(isShown([one], speaking(name, floor + STEP))).toBe(true);
  });

  test('a lesson is shown from this chance on, and not below it', () => {
    // By a sign the sum of all does not have, so that the moment it takes is above the floor.
    const one = sureOf(name, sure + 0.05, 0, 'share');
    expect(isShown([one], likely(name, one, least - STEP))).toBe(false);
    expect(isShown([one], likely(name, one, least + STEP))).toBe(true);
  });

  test('the fewer lessons there are, the less the rest has to speak for one the fit is sure of', () => {
    const many = 0.25;
    const { fewer, fit } = GATE[name];
    const one = sureOf(name, 0.95, many, 'share');
    const bound = logit(least) - GATE[name].bias - many * (fewer + fit.beside);
    expect(isShown([one], speaking(name, bound - STEP))).toBe(false);
    expect(isShown([one], speaking(name, bound + STEP))).toBe(true);
  });

  test('however much has to be done, a lesson is shown only where the fit is sure enough of it, and surer among few', () => {
    const now = speaking(name, CERTAIN);
    for (const many of [0, 0.25, 0.4]) {
      const bound = sure + few * many;
      expect(isShown([sureOf(name, bound - STEP, many)], now), `${many} below`).toBe(false);
      expect(isShown([sureOf(name, bound + STEP, many)], now), `${many} above`).toBe(true);
    }
  });

  test('one word in common shows nothing, however sure the fit is', () => {
    expect(isShown([{ ...sureOf(name, 0.999), rare: 1 }], speaking(name, CERTAIN))).toBe(false);
  });
});

test('at a glance, a code of its title and a fit next to certain show a lesson that is not likely; where words were read they do not', () => {
  const now = speaking('glance', BOUNDS.glance.floor + STEP);
  const { bias, fit } = GATE.glance.sure;
  const clearBy = (chance: number) =>
    ranked({ named: 1, titled: 1 }, { match: (logit(chance) - bias - fit.named - fit.titled) / fit.match });
  expect(isShown([clearBy(CLEAR - STEP)], now)).toBe(false);
  expect(isShown([clearBy(CLEAR + STEP)], now)).toBe(true);
  expect(isShown([clearBy(CLEAR + STEP)], now, BESIDE_WORDS)).toBe(false);
  expect(GATE.read.clear).toBeNull();
});

test('beside words that let nothing pass, a glance has to be this sure', () => {
  expect(BESIDE_WORDS).toBe(BESIDE);
  const now = speaking('glance', CERTAIN);
  expect(isShown([sureOf('glance', BESIDE - STEP)], now, BESIDE_WORDS)).toBe(false);
  expect(isShown([sureOf('glance', BESIDE + STEP)], now, BESIDE_WORDS)).toBe(true);
  expect(isShown([sureOf('glance', BESIDE - STEP)], now)).toBe(true);
});
