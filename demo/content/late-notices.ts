import { grid, trackerCode } from '../storage/view.ts';
import type { ServerIssue } from './types.ts';

export const lateNotices: ServerIssue = {
  key: 'CUST-88',
  id: '10088',
  project: 'Customer messages',
  summary: 'Customers get the notice of a delivery after the parcel',
  type: 'Bug',
  status: 'Closed',
  resolution: 'Fixed',
  priority: 'Major',
  labels: ['notice', 'queue'],
  components: ['sender'],
  fixVersions: ['sender 3.8'],
  assignee: 'Rosa Ferreira',
  reporter: 'Noor Castellan',
  created: '2026-06-01T09:00:00.000+0200',
  updated: '2026-06-12T17:30:00.000+0200',
  links: [],
  environment: '<p>sender 3.7 on two hosts, queue of messages 5.2</p>',
  description: [
    '<p>On days with more than 40,000 parcels customers get the message "your parcel comes today" up to five hours late. In May 2,300 messages came after the parcel, and 410 customers called.</p>',
    '<h3><a name="Whatweknow"></a>What we know</h3>',
    '<ul><li>The messages are written in time; they wait in the queue.</li><li>One of the two senders is busy, the other one is idle.</li><li>After a restart of both senders everything is fast for an hour.</li></ul>',
    '<blockquote><p>I was at home until noon because of your message of the day before. The parcel lay in front of the door when I came back, and then the phone rang.</p></blockquote>',
    '<h3><a name="Howtoseeit"></a>How to see it</h3>',
    '<ol><li>First, fill the queue of the test system with 5,000 messages.</li><li>Then start two senders, one a minute after the other.</li><li>Finally, read how many messages each of them has sent after ten minutes.</li></ol>',
    trackerCode(
      'sh',
      'fm queue fill --test 5000\nfm sender start --name a && sleep 60 && fm sender start --name b\nfm sender count',
    ),
    grid(
      ['Sender', 'After ten minutes', 'Should be'],
      ['a', '4,912', 'about 2,600'],
      ['b', '3', 'about 2,400'],
    ),
    '<p>If a customer asks, say that the parcel is right and the message was late. Do not switch the messages off, because drivers wait at closed doors then.</p>',
  ].join(''),
  fields: [
    {
      id: 10410,
      name: 'Impact on parcels',
      html: '<p>None was late. 120 parcels came back because nobody was at home.</p>',
    },
    {
      id: 10415,
      name: 'What we learned',
      html: '<p>A number that was right for one sender is wrong for two. Settings of a queue belong into the load test.</p>',
    },
  ],
  comments: [
    {
      id: '66001',
      author: 'Rosa Ferreira',
      created: '2026-06-02T10:20:00.000+0200',
      body: '<p>I tried a third sender. No luck: it is idle as well, only the first one works.</p>',
    },
    {
      id: '66007',
      author: 'Sami Aalto',
      created: '2026-06-03T11:05:00.000+0200',
      body: '<p>It turns out that the first sender takes 5,000 messages at once into its memory, since <code>prefetch</code> is 5000. The others find an empty queue.</p>',
    },
    {
      id: '66012',
      author: 'Rosa Ferreira',
      created: '2026-06-05T16:40:00.000+0200',
      body: '<p>Fixed with sender 3.8: <code>prefetch</code> is 50, and a sender gives back what it has not sent within a minute.</p>',
    },
    {
      id: '66020',
      author: 'Noor Castellan',
      created: '2026-06-12T17:30:00.000+0200',
      body: '<p>A week with 44,000 parcels a day, and the latest message came after four minutes.</p>',
    },
  ],
};
