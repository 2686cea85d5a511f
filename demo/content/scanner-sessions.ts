import { code, doc, h, ol, p, panel, table, ul } from '../adf/adf.ts';
import { scannerReports } from './scanner-reports.ts';
import type { CloudIssue } from './types.ts';

/** An issue many people wrote on: the page shows the first comments, the API has all of them. */
export const scannerSessions: CloudIssue = {
  key: 'SCAN-58',
  id: '30058',
  project: 'Depot scanners',
  summary: 'Scanners lose their session every night between two and three',
  type: 'Bug',
  status: 'Done',
  resolution: 'Done',
  priority: 'High',
  labels: ['session', 'night'],
  components: ['scanner-app', 'session-store'],
  fixVersions: ['scanner app 9.2'],
  assignee: 'Dele Adeyemi',
  reporter: 'Noor Castellan',
  created: '2026-08-03T06:10:00.000+0000',
  updated: '2026-10-30T12:00:00.000+0000',
  links: [{ how: 'relates to', key: 'PLAT-1187' }],
  environment: doc(p('Scanner app 9.0 and 9.1, session store 4.4, all depots')),
  description: doc(
    h(3, 'What happens'),
    p(
      'Every night between two and three, some scanners show `sign in again` in the middle of a parcel. The person scans the badge, and the parcel that was open has to be scanned a second time. In the first week of August 14 depots reported it, with 12 to 40 scanners each.',
    ),
    panel(
      'warning',
      'Do not raise the lifetime of a session to get around it. A longer session stays open on a lost scanner, and whoever finds the scanner can book parcels for a whole shift.',
    ),
    h(3, 'What we know'),
    ul(
      'Only scanners that were idle for more than ten minutes are affected.',
      'The session store answers `gone` for those sessions, though their lifetime is twelve hours.',
      'The store is compacted every night at 02:00 and again after every restart.',
    ),
    h(3, 'How to see it'),
    ol(
      'First, sign in on a test scanner before 01:45 and put it into its cradle.',
      'Then wait until 02:15 without touching the scanner.',
      'Next, scan any parcel label and read the answer in the log of the scanner.',
      'Finally, compare the number of the session with the list of the store.',
    ),
    code('bash', 'fm scanner log --tail 20 SCANNER\nfm session list --store main --idle 10m'),
    table(
      ['Depot', 'Scanners', 'Lost in one night'],
      ['Hull', '212', '31'],
      ['Cork', '148', '12'],
      ['Ghent', '305', '40'],
    ),
    p(
      'If your depot is affected, write the number of scanners and the time of the first report into a comment. If a scanner asks for the badge more than once a night, name that scanner as well, since it may be a different fault.',
    ),
    p(
      'The night shift keeps a spare scanner signed in at every gate until this is fixed. Take the spare scanner, finish the parcel and sign in on the first scanner when the belt is empty.',
    ),
  ),
  comments: scannerReports,
};
