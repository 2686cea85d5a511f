import { expect, test } from 'vitest';
import { beside, inside, movedByKey, START } from '../../../lib/site/place.ts';

const BUTTON = { width: 120, height: 30 };
const WINDOW = { width: 800, height: 600 };

test('a button put outside of the window comes back to its edge', () => {
  expect(inside({ right: -50, bottom: 900 }, BUTTON, WINDOW)).toEqual({ right: 0, bottom: 570 });
  expect(inside({ right: 30, bottom: 40 }, BUTTON, { width: 50, height: 10 })).toEqual({
    right: 0,
    bottom: 0,
  });
});

test('each arrow key moves it its own way, no other key does', () => {
  const moved = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => movedByKey(START, key));
  expect(moved).toEqual([
    { right: 32, bottom: 16 },
    { right: 0, bottom: 16 },
    { right: 16, bottom: 32 },
    { right: 16, bottom: 0 },
  ]);
  expect(movedByKey(START, 'Enter')).toBeNull();
});

test.each([
  [
    'at the end of the window, above it and flush with its end',
    { left: 664, top: 554 },
    { left: -80, top: -46 },
  ],
  ['at the start, from where the window begins', { left: 0, top: 554 }, { left: 8, top: -46 }],
  ['near the top, below it', { left: 664, top: 20 }, { left: -80, top: 36 }],
])('words beside a button stand %s', (_, corner, at) => {
  expect(beside({ ...corner, ...BUTTON }, { width: 200, height: 40 }, WINDOW)).toEqual(at);
});
