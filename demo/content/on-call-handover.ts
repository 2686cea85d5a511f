import {
  card,
  cell,
  code,
  date,
  decisions,
  doc,
  emoji,
  expand,
  h,
  layout,
  macro,
  macroWith,
  mention,
  ol,
  p,
  panel,
  remarked,
  status,
  table,
  tasks,
  todo,
  ul,
} from '../adf/adf.ts';
import type { CloudPage } from './types.ts';

const REMOVES = '5c0f6f0e-1d8a-4c3b-9e52-8a4f1b7d2c90';
const SEVEN = 'b7a1c2d4-90e3-4f6b-8c1d-3e5f7a9b0c12';

export const onCallHandover: CloudPage = {
  id: '48209910',
  space: { key: 'OPS', name: 'Operations' },
  title: 'On-call handover',
  author: 'Priya Lindqvist',
  updated: '2026-11-02T15:10:00.000Z',
  version: 31,
  labels: ['on-call', 'how-we-work'],
  ancestors: ['Operations', 'How we work'],
  like: ['Rotate the gateway certificate', 'Incident roles'],
  body: doc(
    p(
      'A handover is the 20 minutes in which the outgoing on-call engineer passes open alerts, running changes and known traps to the incoming one. The handover takes place every Monday at 10:00. Status: ',
      status('AGREED', 'blue'),
    ),
    panel(
      'info',
      p(
        '**The pager moves only after both people have said "handed over" in the channel.** Until both have said so, the outgoing engineer answers every alert.',
      ),
    ),
    h(2, 'Why we do it in person'),
    p(
      'Half of the incidents that lasted longer than an hour last year began with a change that somebody had started and nobody had handed over. A written note alone was not read in six of nine cases, because the incoming engineer opened it only after the first alert.',
    ),
    h(2, 'Hand over the pager'),
    ol(
      'First, the outgoing engineer opens the board **On-call open** and reads every card aloud.',
      'Next, both decide for each card whether it stays with on-call or goes back to its team.',
      'Then the outgoing engineer names every silenced alert, who silenced it and when the silence ends.',
      'After that, the incoming engineer sends a test page with `fm page test --to me` and confirms that the phone rang.',
      'Finally, both write "handed over" in the channel and the outgoing engineer runs `fm page move`.',
    ),
    code('bash', 'fm page test --to me\nfm silence list --active\nfm page move --from ines --to tomas'),
    panel(
      'warning',
      p(
        'Do not hand over in the middle of an incident. The person who started an incident leads it to the end, and the pager moves afterwards.',
      ),
    ),
    h(2, 'Silenced alerts'),
    p(
      'A silenced alert is an alert that still fires but pages nobody until its silence ends. If a silence has no end date, ',
      remarked(REMOVES, 'the incoming engineer removes it'),
      ' during the handover. If a silence is ',
      remarked(SEVEN, 'older than seven days'),
      ', the team that owns the alert must fix the alert or delete it. Extending a silence twice is not allowed, since a third silence has never been followed by a fix.',
    ),
    h(2, 'If the incoming engineer is not there'),
    p(
      'If the incoming engineer is ill, call the deputy on the rota and hand over to the deputy instead. If nobody on the rota answers within 30 minutes, the outgoing engineer keeps the pager and tells the operations lead. If the outgoing engineer has been woken more than twice in the last night, the operations lead takes the pager until noon.',
    ),
    table(
      ['**Card**', '**Stays with on-call**', '**Goes back to its team**'],
      ['Alert without a cause', 'For 48 hours', 'After 48 hours, with all notes'],
      ['Running migration', 'Never', 'At once, with the name of the person who started it'],
      ['Noisy alert', 'Until it has fired three times', 'After the third time'],
    ),
    expand(
      'What belongs into the note',
      ul(
        'Every change that is still running, with the command that stops it.',
        'Every trap you met, in one sentence that starts with the situation.',
        'Nothing about who made a mistake; the note is about systems.',
      ),
    ),
    h(2, 'At a glance'),
    macroWith(
      'details',
      table(
        [cell('Owner', { header: true }), cell('Operations lead')],
        [cell('Next review', { header: true }), cell(p(date('2027-01-11')))],
      ),
    ),
    layout(
      [h(3, 'Outgoing'), p('Reads every card aloud and names what is running ', emoji(':hourglass:', '⌛'))],
      [
        h(3, 'Incoming'),
        p(
          'Asks until the next step of each card is clear; see ',
          card('/wiki/spaces/OPS/pages/48201733/Rotate-the-gateway-certificate'),
        ),
      ],
    ),
    h(2, 'Open points'),
    decisions(
      'd',
      'From December on, the handover of the week with a public holiday takes place on the last working day before it.',
    ),
    tasks(
      'tl-2',
      todo(mention('u-21', 'Ines Okafor'), ' adds the holidays to the rota.'),
      todo(mention('u-17', 'Tomas Varga'), ' lists all silences without an end date.'),
    ),
    macro(
      'iframe',
      '<iframe sandbox="" src="/assets/rota.html" title="Rota of the next four weeks" width="560" height="160"></iframe>',
    ),
  ),
  comments: [
    {
      id: '48410007',
      author: 'Ines Okafor',
      created: '2026-11-03T09:00:00.000Z',
      body: doc(
        panel(
          'success',
          'We have done it like this for six weeks. No alert was missed at a handover since then.',
        ),
      ),
    },
  ],
  beside: [
    {
      id: '48410020',
      mark: SEVEN,
      about: 'older than seven days',
      author: 'Dele Adeyemi',
      created: '2026-11-04T10:15:00.000Z',
      body: doc(p('Counted from the first silence, not from the last time it was extended.')),
    },
    {
      id: '48410012',
      mark: REMOVES,
      about: 'the incoming engineer removes it',
      author: 'Tomas Varga',
      created: '2026-11-03T16:30:00.000Z',
      body: doc(p('With `fm silence end ID`; a removed silence pages within a minute.')),
      replies: [
        {
          id: '48410031',
          author: 'Priya Lindqvist',
          created: '2026-11-05T08:05:00.000Z',
          body: doc(p('So remove it while both of you are still in the room.')),
        },
      ],
    },
    {
      id: '48410009',
      mark: 'e0d9c8b7-a6f5-4e4d-8c3b-2a1908f7e6d5',
      about: 'every Monday at nine',
      author: 'Ines Okafor',
      created: '2026-11-03T11:00:00.000Z',
      resolved: true,
      body: doc(p('Should this not be ten?')),
      replies: [
        {
          id: '48410010',
          author: 'Priya Lindqvist',
          created: '2026-11-03T11:20:00.000Z',
          body: doc(p('Changed.')),
        },
      ],
    },
  ],
};
