import { code, doc, h, ol, p, panel, table, ul } from '../adf/adf.ts';
import type { CloudIssue } from './types.ts';

export const invoiceExport: CloudIssue = {
  key: 'BILL-412',
  id: '30412',
  project: 'Billing',
  summary: 'Invoice export leaves out credit notes after the month change',
  type: 'Bug',
  status: 'Done',
  resolution: 'Done',
  priority: 'High',
  labels: ['export', 'time-zone'],
  components: [],
  fixVersions: ['export job 2.2'],
  assignee: 'Marta Kowalczyk',
  reporter: 'Henrik Solberg',
  created: '2026-11-02T08:15:00.000+0000',
  updated: '2026-11-06T16:20:00.000+0000',
  links: [{ how: 'blocks', key: 'BILL-398' }],
  environment: null,
  description: doc(
    h(3, 'What happens'),
    p(
      'The monthly export of `ledger` leaves out every credit note that was booked on the last day of the month after 22:00. Finance at two depots compared totals by hand and found 14 missing credit notes for October, worth 3,180.40 euro.',
    ),
    h(3, 'How to see it'),
    ol(
      'First, book a credit note on 31 October at 22:30 in the test depot.',
      'Then run the export for October with the command below.',
      'Finally, compare the sum of the export with the sum on the ledger page.',
    ),
    code(
      'bash',
      'fm ledger export --depot test-04 --month 2026-10\nfm ledger sum --depot test-04 --month 2026-10',
    ),
    h(3, 'Environment'),
    ul(
      '`ledger` 5.8.2, export job 2.1',
      'Depots in the time zones of Warsaw and Lisbon',
      'Bank account of the test depot: DE89 3704 0044 0532 0130 00',
    ),
    panel(
      'warning',
      p(
        'Do not send a corrected invoice by hand. A corrected invoice that is not in the ledger cannot be cancelled later, and the tax report counts it twice.',
      ),
    ),
    h(3, 'What finance needs'),
    p(
      'If an export has already been sent to a customer, book the missing credit notes into the next month and add the note `late-2026-10`. If an export has not been sent yet, run it again after the fix is live.',
    ),
  ),
  comments: [
    {
      id: '70112',
      author: 'Marta Kowalczyk',
      created: '2026-11-03T09:12:00.000+0000',
      body: doc(
        p(
          'I can repeat it on `test-04`. The missing credit notes all have a booking time after 22:00, and the depots in Lisbon miss only those after 23:00. The gap has the size of the offset to UTC, so the month border looks wrong.',
        ),
        p(
          'I tried to run the export twice and to clear its cache. Neither changed the result, because the rows are missing in the query itself.',
        ),
      ),
      replies: [
        {
          id: '70113',
          author: 'Dele Adeyemi',
          created: '2026-11-03T09:40:00.000+0000',
          body: doc(
            p(
              'I checked the query planner for a stale index. The index is complete, so a broken index is not the cause.',
            ),
          ),
        },
      ],
    },
    {
      id: '70118',
      author: 'Dele Adeyemi',
      created: '2026-11-04T14:05:00.000+0000',
      body: doc(
        p(
          'Root cause: the export job builds the end of the month in UTC, while `ledger` stores the booking time in the local time of the depot. Bookings between the two borders belong to neither month, so no export contains them.',
        ),
        code(
          'sql',
          "-- wrong: the border is in UTC\nwhere booked_at < date_trunc('month', now() at time zone 'UTC')\n-- right: the border is in the zone of the depot\nwhere booked_at < date_trunc('month', now() at time zone depot.zone)",
        ),
      ),
    },
    {
      id: '70121',
      author: 'Marta Kowalczyk',
      created: '2026-11-05T10:31:00.000+0000',
      body: doc(
        p(
          'Fixed in export job 2.2: the month border is now taken from the time zone of the depot. The export for October is complete on `test-04` and on both depots that reported it.',
        ),
        p(
          'Workaround for export job 2.1: start the export on the second day of the month and pass `--until` with the local midnight of the depot.',
        ),
        table(
          ['Option', 'Meaning', 'Default'],
          ['`--month`', 'The calendar month in the zone of the depot', 'Last month'],
          ['`--until`', 'The last booking time that is taken', 'Local midnight'],
          ['`--include-late`', 'Also takes credit notes marked as late', 'Off'],
        ),
      ),
    },
    {
      id: '70125',
      author: 'Henrik Solberg',
      created: '2026-11-06T16:20:00.000+0000',
      body: doc(
        p(
          'To keep it from coming back, the test suite now books one credit note in each hour around the month change for three time zones. If a new job needs a month border, it must ask `ledger` for the border and must not compute one.',
        ),
        p('Questions from finance go to [billing@fennmoor.example](mailto:billing@fennmoor.example).'),
      ),
    },
  ],
};
