import { expect, test } from 'vitest';
import { TOKENS } from '../../../server/sync/limits.ts';
import { pageDeps } from '../setup/browser.ts';
import { device, signedIn, typing } from '../setup/connecting.ts';
import { DATABASES, onEach } from '../setup/stores.ts';

onEach(DATABASES, (open) => {
  test('five wrong codes are all there are within ten minutes, wherever they are typed', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await signedIn(deps);
    const { user_code } = await device(deps).start();
    await ada.get('/connect');
    const form = ada.hidden('/connect');
    const paths = ['/connect', '/connect/approve', '/connect/deny', '/connect/approve', '/connect'];
    for (const path of paths)
      expect((await ada.post(path, { ...form, code: 'BBBB-BBBB', team })).status).not.toBe(429);
    for (const path of new Set(paths)) {
      const { status, headers } = await ada.post(path, { ...form, code: user_code, team });
      expect(status, path).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    deps.shift = 600_000;
    expect((await ada.post('/connect', { ...form, code: 'BBBB-BBBB' })).status).toBe(422);
  });

  test('of many wrong codes at the same moment five are looked at', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await signedIn(deps);
    await ada.get('/connect');
    const form = { ...ada.hidden('/connect'), code: 'BBBB-BBBB', team };
    const paths = [0, 1, 2, 3].flatMap(() => ['/connect', '/connect/approve', '/connect/deny']);
    const seen = await Promise.all(paths.map((path) => ada.post(path, form)));
    expect(seen.filter(({ status }) => status !== 429)).toHaveLength(5);
  });

  test('right codes use no tries up, nor do they give wrong ones back', async () => {
    const deps = pageDeps(await open());
    const { ada, team } = await signedIn(deps);
    const wrong = async () => (await ada.post('/connect', { ...ada.hidden('/connect'), code: 'B' })).status;
    for (let round = 0; round < 4; round++) {
      const { user_code } = await device(deps).start();
      await typing(ada, user_code);
      expect((await ada.submit('/connect/approve', { team })).status).toBe(200);
      await ada.get('/connect');
      expect(await wrong()).toBe(422);
    }
    await ada.get('/connect');
    expect(await wrong()).toBe(422);
    await ada.get('/connect');
    expect(await wrong()).toBe(429);
  });

  test('one network asks for tokens so often and no more', async () => {
    const deps = pageDeps(await open());
    const laptop = device(deps);
    const { device_code } = await laptop.start();
    const begun = deps.now();
    const over: Awaited<ReturnType<typeof laptop.poll>>[] = [];
    let passed = 0;
    // Until it is refused: each process counts for itself, and on a slow machine the budget grows meanwhile.
    for (let round = 0; round < 40 && over.length === 0; round++) {
      const seen = await Promise.all(Array.from({ length: 100 }, () => laptop.poll(device_code)));
      over.push(...seen.filter(({ status }) => status === 429));
      passed += seen.filter(({ status }) => status !== 429).length;
    }
    const processes = process.env.PASSALONG_TEST_PAIR === undefined ? 1 : 2;
    const { burst, perSecond } = TOKENS;
    const most = processes * (burst + (perSecond * (deps.now() - begun)) / 1_000 + 1);
    expect(passed).toBeGreaterThanOrEqual(burst);
    expect(passed).toBeLessThanOrEqual(most);
    expect(Number(over[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    deps.shift = 60_000;
    expect(await laptop.poll(device_code)).toMatchObject({ body: { code: 'authorization_pending' } });
  });

  test('one network can start so many and no more', async () => {
    const deps = pageDeps(await open());
    const laptop = device(deps);
    for (let count = 0; count < 20; count++) await laptop.start();
    const { status, headers } = await laptop.startRaw();
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
