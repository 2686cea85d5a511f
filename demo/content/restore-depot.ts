import {
  box,
  codeBox,
  expander,
  grid,
  issueLink,
  person,
  properties,
  remarked,
  todoList,
} from '../storage/view.ts';
import type { ServerPage } from './types.ts';

const TWICE = '3f2b9d10-7c4e-4a58-b6d1-0e9a8c7b5f43';

const id = (words: string) => `Restoreadepotdatabase-${words.replaceAll(/[^\w]/g, '')}`;
const h2 = (words: string) => `<h2 id="${id(words)}">${words}</h2>`;

export const restoreDepot: ServerPage = {
  id: '9043970',
  space: { key: 'DEP', name: 'Depot systems' },
  title: 'Restore a depot database',
  author: 'Lena Voss',
  updated: '2026-09-28T11:45:00.000+02:00',
  version: 22,
  labels: ['database', 'runbook'],
  ancestors: ['Depot systems', 'Runbooks'],
  like: ['Label printer fleet', 'Backup calendar'],
  body: [
    properties(
      ['Owner', 'Depot systems'],
      ['Takes', '40 to 90 minutes'],
      ['Last practised', '12 September 2026'],
    ),
    '<p>Each depot keeps its parcels of the last 30 days in a database of its own. Use this runbook when that database does not start, or when rows were deleted that nobody can book again. The last full restore is described in ',
    issueLink('FLEET-231', 'Depot Cork did not start after the power cut', 'Resolved'),
    '.</p>',
    h2('Before you start'),
    box(
      'warning',
      'Stop the belt first',
      '<p>Never restore while the belt is running. Each parcel that is scanned during a restore is written to a file that the restore replaces at its end, and it is gone.</p>',
    ),
    `<ul><li>You need the key of the backup safe; the depot lead has it.</li><li>You need a second person who reads each command before you run it.</li><li>There must be ${remarked(TWICE, 'twice the size of the database')} free on <code>/var/depot</code>.</li></ul>`,
    h2('Restore'),
    '<ol><li>First, stop the scanners of the depot with <code>fm depot pause HULL</code>.</li><li>Then copy the last full backup and all changes since then to <code>/var/depot/restore</code>.</li><li>Next, check the copy; a backup with one bad block restores without an error and lacks rows afterwards.</li><li>After the check, start the restore and wait until it says <code>ready</code>.</li><li>Finally, count the parcels of today and start the scanners again.</li></ol>',
    codeBox(
      'bash',
      'restore.sh',
      'fm depot pause HULL\nfm backup copy HULL --latest --to /var/depot/restore\nfm backup check /var/depot/restore || exit 1\nfm depot restore HULL --from /var/depot/restore \\\n  --until "$(date -u +%FT%TZ)"',
    ),
    box(
      'tip',
      '',
      '<p>Start the check in a second window while the changes are still being copied. The check reads the full backup first.</p>',
    ),
    h2('If something goes wrong'),
    grid(
      ['What you see', 'What it means', 'What to do'],
      ['<code>bad block 0x1f</code>', 'The copy is damaged', 'Copy it again from the second safe'],
      [
        '<code>gap in changes</code>',
        'A file of changes is missing',
        'Restore up to the gap, then book by hand',
      ],
      [
        '<code>no space left</code>',
        'The disk is full',
        'Remove <code>/var/depot/old</code>, never the backup',
      ],
    ),
    '<p>If the restore stops twice at the same file, leave the depot on paper and call the database lead. If the scanners cannot connect afterwards, restart <code>scan-hub</code> before you restart anything else. If the count differs by more than ten parcels, keep the belt stopped until the difference is explained.</p>',
    box(
      'note',
      '',
      '<p>A restore sets the clock of the parcels back to the last change, so parcels scanned since then show yesterday.</p>',
    ),
    expander(
      1,
      'Why we check the copy',
      '<p>In January 2026 a backup with a damaged block was restored in Ghent. Nobody noticed for two days, since all programs started; 1,130 parcels had to be searched by hand.</p>',
    ),
    h2('Afterwards'),
    todoList(
      { done: true, html: 'Write the start and the end of the restore into the depot book' },
      { done: false, html: 'Delete <code>/var/depot/restore</code> after seven days' },
      { done: false, html: `Tell ${person('Lena Voss', 'lvoss')} how long it took` },
    ),
    box('info', '', '<p>Questions go to the channel of the depot systems, at night to the lead on call.</p>'),
  ].join(''),
  comments: [
    {
      id: '9050001',
      author: 'Piet Moreau',
      created: '2026-09-29T08:12:00.000+02:00',
      body: '<p>The check takes 20 minutes in Ghent. Plan for it, and do not skip it because people are waiting.</p>',
      replies: [
        {
          id: '9050004',
          author: 'Lena Voss',
          created: '2026-09-29T09:30:00.000+02:00',
          body: '<p>Right. I wrote the two windows into the runbook for that reason.</p>',
        },
      ],
    },
    {
      id: '9050019',
      author: 'Sami Aalto',
      created: '2026-10-02T16:05:00.000+02:00',
      body: `<p>This shows the last change that was copied:</p>${codeBox('bash', '', 'fm backup list HULL --changes | tail -1')}`,
    },
  ],
  beside: [
    {
      id: '9050023',
      mark: TWICE,
      about: 'twice the size of the database',
      author: 'Sami Aalto',
      created: '2026-10-05T10:40:00.000+02:00',
      body: '<p>Three times in Hull, because the changes of a week are larger than the backup there.</p>',
      replies: [
        {
          id: '9050028',
          author: 'Piet Moreau',
          created: '2026-10-06T07:55:00.000+02:00',
          body: '<p>Look with <code>fm backup size HULL</code> first.</p>',
        },
      ],
    },
    {
      id: '9050002',
      mark: '8d7c6b5a-4f3e-4d2c-9b1a-0f9e8d7c6b5a',
      about: '60 to 90 minutes',
      author: 'Piet Moreau',
      created: '2026-09-29T08:15:00.000+02:00',
      resolved: true,
      body: '<p>It took 40 last time.</p>',
      replies: [
        {
          id: '9050003',
          author: 'Lena Voss',
          created: '2026-09-29T09:10:00.000+02:00',
          body: '<p>Written above.</p>',
        },
      ],
    },
  ],
};
