import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type SiteRuntime, serveSite } from '../lib/site/site.ts';

export default defineUnlistedScript(() => {
  const page = globalThis as { passalongSite?: boolean };
  if (page.passalongSite) return;
  page.passalongSite = true;
  serveSite(document, browser.runtime as unknown as SiteRuntime, () => {
    page.passalongSite = false;
  });
});
