import { grid, trackerCode, trackerPanel } from '../storage/view.ts';
import type { ServerIssue } from './types.ts';

export const depotStart: ServerIssue = {
  key: 'FLEET-231',
  id: '10231',
  project: 'Fleet',
  summary: 'Depot Cork did not start after the power cut',
  type: 'Incident',
  status: 'Resolved',
  resolution: 'Fixed',
  priority: 'Critical',
  labels: ['power', 'database'],
  components: ['depot-db'],
  fixVersions: ['depot 7.1'],
  assignee: 'Lena Voss',
  reporter: 'Piet Moreau',
  created: '2026-09-09T05:40:00.000+0200',
  updated: '2026-09-18T13:20:00.000+0200',
  links: [{ how: 'is caused by', key: 'FLEET-198' }],
  environment: '<p>Depot Cork, depot 7.0.3, database 12.4, one server with two disks</p>',
  description: [
    '<p>After the power cut of 9 September the database of depot Cork did not start. 148 scanners showed <code>no depot</code>, and the belt stood for 71 minutes.</p>',
    '<h3><a name="Whatwesaw"></a>What we saw</h3>',
    '<ul><li>The server came up after four minutes and answered.</li><li>The database ended ten seconds after each start.</li><li>Its log named the same file each time.</li></ul>',
    trackerCode(
      'java',
      'start: reading changes/000812\nerror: length of record 40 is 0 at 0x1f00\nstop: changes are not readable',
    ),
    trackerPanel(
      'Do not delete the file',
      '<p>The file holds the parcels of the last hour. If it is deleted, the database starts and those parcels are gone for good.</p>',
    ),
    '<h3><a name="Steps"></a>Steps to reproduce</h3>',
    '<ol><li>First, start the load test in the test depot.</li><li>Then pull the plug of the server while changes are written.</li><li>Finally, plug it in again and read the log of the database.</li></ol>',
    grid(
      ['Try', 'Records read', 'Start'],
      ['Power cut while idle', '40 of 40', 'Yes'],
      ['Power cut under load', '39 of 40', 'No'],
    ),
    '<p>If a depot does not start, put it on paper at once and call the lead. If the belt stands for more than 30 minutes, the parcels of the next gate are sent through the depot of Hull.</p>',
  ].join(''),
  fields: [
    {
      id: 10410,
      name: 'Impact on parcels',
      html: '<p>About 1,900 parcels left one day late. No parcel was lost, because the file of changes was kept.</p>',
    },
  ],
  comments: [
    {
      id: '77001',
      author: 'Piet Moreau',
      created: '2026-09-09T06:10:00.000+0200',
      body: '<p>I tried to start the database three times and to start the server once more. It did not help, the log is the same each time.</p>',
    },
    {
      id: '77004',
      author: 'Sami Aalto',
      created: '2026-09-09T06:31:00.000+0200',
      body: '<p>We tried the copy of the night. It starts, but it lacks the last six hours, so we stopped that.</p>',
    },
    {
      id: '77009',
      author: 'Lena Voss',
      created: '2026-09-10T09:02:00.000+0200',
      body: `<p>The cause is the last record: the disk had acknowledged it before it was written, so its length is 0. The database refuses the whole file because of one record.</p>${trackerCode('sh', 'fm db changes --file 000812 --verify\nrecord 40: length 0, rest is empty')}`,
    },
    {
      id: '77015',
      author: 'Lena Voss',
      created: '2026-09-11T15:45:00.000+0200',
      body: '<p>Workaround: cut the file after record 39 with <code>fm db changes --cut 39</code> and start again. Keep the old file beside it.</p>',
    },
    {
      id: '77022',
      author: 'Lena Voss',
      created: '2026-09-18T13:20:00.000+0200',
      body: '<p>Fixed in depot 7.1: an empty record at the end of the last file is skipped and named in the log. The disks of all depots now write before they acknowledge.</p>',
    },
  ],
};
