import '../messages.ts';
import { expect, test } from 'vitest';
import { SitesPart } from '../../../components/settings/sites-part.tsx';
import { testDeps, testSites } from '../../unit/flow/deps.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const WIKI = { origin: 'http://wiki.example:8080', enabledAt: MONDAY, shown: true, place: null };

test('without a site the settings say how one is enabled', async () => {
  const screen = show(<SitesPart />, await testDeps());
  await screen.find('p', /^No site is enabled/);
  screen.close();
});

test('each site is named with its port; its button is hidden, shown, and the site turned off', async () => {
  const sites = testSites({ listed: [WIKI], anyPort: true });
  const screen = show(<SitesPart />, { ...(await testDeps()), sites });
  await screen.find('p', 'http://wiki.example:8080');
  expect(screen.text()).toContain('Firefox grants a site with all its ports.');
  await screen.click('button', /^Hide the button on http/);
  await screen.find('button', /^Show the button on http/);
  expect(await sites.list()).toEqual([{ ...WIKI, shown: false }]);
  await screen.click('button', /^Show the button on http/);
  await screen.click('button', /^Turn off on http/);
  await screen.find('p', /^No site is enabled/);
  expect(await sites.list()).toEqual([]);
  screen.close();
});
