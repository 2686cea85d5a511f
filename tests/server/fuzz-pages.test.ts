import { expect, test } from 'vitest';
import { fuzzPages } from './setup/fuzz-pages.ts';
import { DATABASES, onEach } from './setup/stores.ts';

onEach(DATABASES, (open) => {
  test('no spoilt request of a browser breaks a page, writes half of something or leads elsewhere', async () => {
    const { counts, broken } = await fuzzPages(open, { rounds: 300, seed: 20261127 });
    expect(broken).toEqual([]);
    expect(counts['200']).toBeGreaterThan(50);
    expect(counts['303']).toBeGreaterThan(5);
  }, 180_000);
});
