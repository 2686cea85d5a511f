/** Words for invented lessons: a page's site, what is worked on, what is done to it, and when that is needed. */
export const sites = [
  'wiki.northwind.example',
  'tracker.northwind.example',
  'docs.harbour.example',
  'handbook.example',
];

export const things = [
  'gateway certificate',
  'billing queue',
  'read replica',
  'staging cluster',
  'export job',
  'search index',
  'feature flag',
  'build cache',
  'access role',
  'payroll run',
  'support macro',
  'release branch',
  'alert rule',
  'data retention rule',
  'vendor contract',
  'onboarding checklist',
];

export const acts = [
  'Rotate',
  'Drain',
  'Promote',
  'Rebuild',
  'Pause',
  'Move',
  'Check',
  'Hand over',
  'Archive',
  'Restore',
];

export const moments = [
  'When the alert fires outside office hours',
  'Before the monthly close',
  'After a failed deployment',
  'When a customer asks for their data',
  'While two teams change the same service',
  'When the on-call person is new',
];

export const insights = [
  'do it on one node first and wait for the health check',
  'announce it in the channel before anything is touched',
  'write down the old value, because the console does not keep it',
  'let the nightly job finish, or it starts again from the beginning',
  'ask the owner, since the default is never the one that is wanted',
];

export const uses = [
  'Did exactly this in the evening shift',
  'Followed it during the release',
  'Used it to answer a ticket',
  'Showed it to a colleague and did it together',
];
