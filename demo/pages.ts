/** One invented work page: where it is served, its file, and the name a person sees. */
export type DemoPage = { path: string; file: string; title: string };

/** The six pages of the invented workspace; the first three are the ones the walk takes. */
export const demoPages: readonly [DemoPage, DemoPage, DemoPage, ...DemoPage[]] = [
  {
    path: '/wiki/spaces/OPS/pages/48201733/Rotate-the-gateway-certificate',
    file: 'wiki-gateway-certificate.html',
    title: 'Rotate the gateway certificate',
  },
  {
    path: '/browse/BILL-412',
    file: 'issue-invoice-export.html',
    title: 'Invoice export leaves out credit notes after the month change',
  },
  { path: '/docs/api/rate-limits', file: 'docs-rate-limits.html', title: 'Rate limits' },
  {
    path: '/wiki/spaces/OPS/pages/48209910/On-call-handover',
    file: 'wiki-on-call-handover.html',
    title: 'On-call handover',
  },
  {
    path: '/browse/PLAT-1187',
    file: 'issue-release-rollback.html',
    title: 'Rollback of release 24.3 left two workers on the new schema',
  },
  { path: '/handbook/feature-flags/', file: 'docs-feature-flags.html', title: 'Feature flags' },
];
