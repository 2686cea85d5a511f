import { code, doc, h, ol, p, panel, table, ul } from '../adf/adf.ts';
import type { CloudIssue } from './types.ts';

export const releaseRollback: CloudIssue = {
  key: 'PLAT-1187',
  id: '31187',
  project: 'Platform',
  summary: 'Rollback of release 24.3 left two workers on the new schema',
  type: 'Incident',
  status: 'Resolved',
  resolution: 'Done',
  priority: 'Highest',
  labels: ['rollback', 'schema'],
  components: ['router'],
  fixVersions: ['fm 3.14'],
  assignee: 'Ines Okafor',
  reporter: 'Tomas Varga',
  created: '2026-11-10T15:10:00.000+0000',
  updated: '2026-11-13T09:55:00.000+0000',
  links: [],
  environment: doc(p('`router` 24.2 and 24.3, nine workers, schema 118')),
  description: doc(
    h(3, 'What happened'),
    p(
      'After the rollback of release 24.3 two of nine `router` workers went on writing rows with the new column `lane_hint`. The old workers could not read those rows, and 212 parcels stayed without a route for 38 minutes.',
    ),
    panel(
      'error',
      p(
        'Do not delete rows that contain `lane_hint`. The rows hold the only copy of the route, and a deleted route cannot be rebuilt from the scans.',
      ),
    ),
    h(3, 'What should have happened'),
    p(
      'A rollback returns every worker to the previous release before the first old row is written. The command `fm release rollback` promises that no worker of the newer release is left when it reports success.',
    ),
    h(3, 'Timeline'),
    ul(
      '14:02: release 24.3 reaches all nine workers.',
      '14:20: the error rate of route lookups passes 2 percent, and the rollback starts.',
      '14:24: the rollback reports success.',
      '14:31: the alert `parcels-without-route` fires.',
      '15:02: the last parcel has a route again.',
    ),
    h(3, 'How to check for it'),
    ol(
      'First, list the release of every worker with `fm worker list --release`.',
      'Next, drain each worker that shows a newer release than the others.',
      'Then restart the drained workers one at a time and wait until each one is ready.',
      'Finally, count the rows with `lane_hint` again; the number must not grow.',
    ),
    code(
      'bash',
      "fm worker list --release\nfm worker drain router-7\nfm worker restart router-7 --wait-ready\nfm db count routes --where 'lane_hint is not null'",
    ),
  ),
  comments: [
    {
      id: '81001',
      author: 'Tomas Varga',
      created: '2026-11-10T14:40:00.000+0000',
      body: doc(
        p(
          'I tried to restart all nine workers at once. The restart made it worse, since the queue grew to 9,000 messages before the first worker was ready again.',
        ),
        p(
          'I also tried to run the rollback a second time. A second rollback does nothing when the release record already says 24.2.',
        ),
      ),
    },
    {
      id: '81004',
      author: 'Priya Lindqvist',
      created: '2026-11-10T17:15:00.000+0000',
      body: doc(
        p(
          'Root cause: `router-7` and `router-8` were in a long garbage collection while the rollback ran. The rollback asked each worker for its release with a timeout of 5 seconds and counted a missing answer as rolled back.',
        ),
        p(
          'If a worker does not answer within the timeout, the rollback must stop and name that worker. A missing answer is not a success.',
        ),
      ),
      replies: [
        {
          id: '81005',
          author: 'Ines Okafor',
          created: '2026-11-10T17:32:00.000+0000',
          body: doc(p('Agreed. A worker that says nothing is the case in which somebody has to look.')),
        },
      ],
    },
    {
      id: '81010',
      author: 'Ines Okafor',
      created: '2026-11-12T11:08:00.000+0000',
      body: doc(
        p(
          'Fixed by making the rollback wait: it now asks a silent worker six times, and then it stops with exit code 3 and the name of the worker. The fix is part of `fm` 3.14.',
        ),
        code(
          'text',
          'rollback stopped: router-7 did not answer (6 of 6)\ndrain it with: fm worker drain router-7',
        ),
      ),
    },
    {
      id: '81013',
      author: 'Tomas Varga',
      created: '2026-11-13T09:55:00.000+0000',
      body: doc(
        p(
          'Prevention: a release that adds a column is now split in two. The first release only reads the new column, and the second release writes it after 24 hours without a rollback.',
        ),
        panel(
          'note',
          p(
            'If a release adds a column and writes it at once, the review of the release is refused until it is split.',
          ),
        ),
        table(
          ['Exit code of rollback', 'Meaning', 'Next step'],
          ['0', 'Every worker answered with the old release', 'Watch the error rate for ten minutes'],
          [
            '2',
            'The release record could not be changed',
            'Ask the platform lead to release the deploy lock',
          ],
          ['3', 'A worker did not answer', 'Drain the worker that is named, then roll back again'],
        ),
      ),
    },
  ],
};
