import { openRig, openSaved, take } from '../../scripts/browser/rig.ts';
import { expect, test } from './fixtures.ts';

test('a saved page under an address that is refused is answered with the Problem', async () => {
  const rig = await openRig();
  try {
    const html = '<h1>Store</h1>';
    const page = await openSaved(rig, { url: 'https://addons.mozilla.org/en-GB/firefox/', html });
    expect(await take(rig, page)).toEqual({ ok: false, problem: { kind: 'page-refused', why: 'store' } });
    await page.close();
    expect(await take(rig, rig.own)).toMatchObject({ ok: false, problem: { kind: 'unexpected' } });
  } finally {
    await rig.driven.close();
  }
});
