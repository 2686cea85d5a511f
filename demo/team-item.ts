import { sha256 } from '../lib/hash/sha256.ts';
import type { Claim, Excerpt } from '../lib/model/claim.ts';
import type { Id } from '../lib/model/id.ts';
import type { LessonContent } from '../lib/model/lesson.ts';

const KEY = 'confluence|demo.invalid|48201733';
const READ = Date.UTC(2026, 9, 14, 9);

/** What the demo's runbook says, by the heading it stands under. */
const BLOCKS = {
  warning: [
    [],
    'Reload the gateway, never restart it. A restart closes every open scanner connection at once, and 4,000 scanners that reconnect in the same minute overload the session store.',
  ],
  before: [['Before you start'], 'You need a second person who reads each command before you run it.'],
  request: [
    ['Rotate the certificate'],
    'First, request the new pair with fm cert request gateway --days 90 and wait until the order is shown as issued.',
  ],
  copy: [
    ['Rotate the certificate'],
    'Then copy the pair to /etc/tern/next/ on all three gateway hosts; keep the file mode 0600.',
  ],
  check: [
    ['Rotate the certificate'],
    'Next, check the pair on each host with tern check --dir /etc/tern/next.',
  ],
  move: [
    ['Rotate the certificate'],
    'After all three hosts report pair ok, move the new pair over the old one on the first host only.',
  ],
  reload: [
    ['Rotate the certificate'],
    'Reload the first host with tern reload and watch the handshake error rate for five minutes.',
  ],
  rest: [
    ['Rotate the certificate'],
    'Finally, repeat the move and the reload on the two remaining hosts and give the deploy lock back.',
  ],
  note: [
    ['Rotate the certificate'],
    'The gateway reads the pair only at reload, so a copied file changes nothing until you reload that host.',
  ],
  wrong: [
    ['If something goes wrong'],
    'If the handshake error rate rises above 1 percent, put the old pair back from /etc/tern/previous and reload that host. If tern check reports chain incomplete, add the intermediate certificate to the pair before you copy it again. If a host does not answer after the reload, take it out of the load balancer with fm lb drain HOST and call the on-call lead.',
  ],
} as const satisfies Readonly<Record<string, readonly [readonly string[], string]>>;
type Block = keyof typeof BLOCKS;

const idOf = (n: number): Id => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A claim quoting a block; its own words where they are not the quote's. */
const quoted = (n: number, block: Block, exact: string, text = exact): Claim => ({
  id: idOf(n),
  text,
  support: {
    kind: 'quote',
    selector: { exact, prefix: '', suffix: '' },
    excerpt: block,
    hash: sha256(exact),
  },
});

const excerpt = (id: Block): Excerpt => {
  const [path, text] = BLOCKS[id];
  return { id, text, path: [...path], hash: sha256(text), source: KEY, at: READ };
};

/** The lesson an invented author puts before the demo's team: twelve claims out of the runbook at `address`, under a skill. */
export const demoItem = (address: string, skill: Id): LessonContent => ({
  title: 'Rotate the gateway certificate',
  situation: 'When the expiry alert fires.',
  insight: quoted(1, 'warning', 'Reload the gateway, never restart it.'),
  body: {
    kind: 'how-to',
    steps: [
      { claim: quoted(2, 'before', 'You need a second person who reads each command before you run it.') },
      { claim: quoted(3, 'request', BLOCKS.request[1]) },
      {
        claim: quoted(4, 'copy', 'copy the pair to /etc/tern/next/ on all three gateway hosts'),
        caution: quoted(5, 'copy', 'keep the file mode 0600'),
      },
      { claim: quoted(6, 'check', 'check the pair on each host with tern check --dir /etc/tern/next') },
      { claim: quoted(7, 'move', BLOCKS.move[1]) },
      {
        claim: quoted(
          8,
          'reload',
          'Reload the first host with tern reload and watch the handshake error rate for five minutes.',
        ),
        caution: quoted(
          9,
          'note',
          'The gateway reads the pair only at reload, so a copied file changes nothing until you reload that host.',
        ),
      },
      { claim: quoted(10, 'rest', 'repeat the move and the reload on the two remaining hosts') },
    ],
  },
  mistakes: [
    quoted(11, 'warning', 'A restart closes every open scanner connection at once'),
    {
      id: idOf(12),
      text: 'Do not leave before the error rate was quiet for five minutes.',
      support: { kind: 'testimony', by: 'Ines Okafor', at: READ, knownFrom: 'the rotation in July' },
    },
  ],
  why: null,
  checks: [
    {
      id: idOf(20),
      made: 'person',
      claim: idOf(1),
      scenario: 'The alert fired and the new pair is on the first host.',
      question: 'How does the gateway take it?',
      options: [
        { id: 'a', text: 'By a reload', right: true, rationale: 'It reads the pair only then.' },
        { id: 'b', text: 'By a restart', right: false, rationale: 'That closes every connection.' },
      ],
    },
  ],
  skills: [skill],
  tier: { value: 2, by: 'person', reason: '', floor: 2, signs: [] },
  sources: [
    {
      key: KEY,
      app: 'confluence',
      site: 'demo.invalid',
      external: '48201733',
      title: 'Rotate the gateway certificate',
      address,
    },
  ],
  excerpts: (Object.keys(BLOCKS) as Block[]).map(excerpt),
  language: 'en',
});
