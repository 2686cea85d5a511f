import { afterEach, expect } from 'vitest';
import { repeatBytes } from './people.ts';
import { tellStrays } from './watched.ts';

repeatBytes();

const strays: Error[] = [];
tellStrays((begun) => strays.push(begun));
afterEach(() => {
  const where = strays.splice(0).map(({ stack }) => stack);
  expect(where, 'transactions that wait for something that is not their database').toEqual([]);
});
