import {
  code,
  doc,
  done,
  expand,
  h,
  image,
  mention,
  ol,
  p,
  panel,
  status,
  table,
  tasks,
  todo,
  ul,
} from '../adf/adf.ts';
import type { CloudPage } from './types.ts';

export const gatewayCertificate: CloudPage = {
  id: '48201733',
  space: { key: 'OPS', name: 'Operations' },
  title: 'Rotate the gateway certificate',
  author: 'Ines Okafor',
  updated: '2026-10-12T09:30:00.000Z',
  version: 14,
  labels: ['gateway', 'runbook'],
  ancestors: ['Operations', 'Runbooks'],
  like: ['On-call handover', 'Depot scanner fleet'],
  body: doc(
    p(
      'The gateway `tern` ends every TLS connection that a depot scanner or a customer app opens. Its certificate is valid for 90 days, and the alert `gateway-cert-days-left` fires when 14 days are left. Status of this runbook: ',
      status('IN USE', 'green'),
    ),
    panel(
      'warning',
      p(
        '**Reload the gateway, never restart it.** A restart closes every open scanner connection at once, and 4,000 scanners that reconnect in the same minute overload the session store.',
      ),
    ),
    h(2, 'When to use this page'),
    p(
      'Use this runbook when the alert fires, when a private key may have been seen by somebody else, or when the issuing authority changes. If the private key may have leaked, rotate at once and tell the security lead before you open a ticket. If only the expiry alert fired, rotate within two working days, between 10:00 and 15:00, because two engineers are at work then.',
    ),
    h(2, 'Before you start'),
    ul(
      'You need the role `gateway-operator`, which the on-call lead grants for eight hours.',
      'You need a second person who reads each command before you run it.',
      'The deploy lock must be free; take it with `fm lock take gateway` so that no release starts in between.',
    ),
    h(2, 'Rotate the certificate'),
    ol(
      'First, request the new pair with `fm cert request gateway --days 90` and wait until the order is shown as issued.',
      'Then copy the pair to `/etc/tern/next/` on all three gateway hosts; keep the file mode `0600`.',
      'Next, check the pair on each host with `tern check --dir /etc/tern/next`.',
      'After all three hosts report `pair ok`, move the new pair over the old one on the first host only.',
      'Reload the first host with `tern reload` and watch the handshake error rate for five minutes.',
      'Finally, repeat the move and the reload on the two remaining hosts and give the deploy lock back.',
    ),
    code(
      'bash',
      'fm cert request gateway --days 90\nfm cert copy gateway --to /etc/tern/next --mode 0600\ntern check --dir /etc/tern/next\nmv /etc/tern/next/* /etc/tern/live/ && tern reload',
    ),
    panel(
      'note',
      p(
        'The gateway reads the pair only at reload, so a copied file changes nothing until you reload that host.',
      ),
    ),
    h(2, 'If something goes wrong'),
    p(
      'If the handshake error rate rises above 1 percent, put the old pair back from `/etc/tern/previous` and reload that host. If `tern check` reports `chain incomplete`, add the intermediate certificate to the pair before you copy it again. If a host does not answer after the reload, take it out of the load balancer with `fm lb drain HOST` and call the on-call lead.',
    ),
    table(
      ['**What you see**', '**What it means**', '**What to do**'],
      ['`pair ok`', 'Key and certificate belong together', 'Go on with the next host'],
      ['`key mismatch`', 'The key of an older order was copied', 'Copy the pair again from the order'],
      [
        '`chain incomplete`',
        'The intermediate certificate is missing',
        'Append the intermediate, then check again',
      ],
      ['`not yet valid`', 'The clock of the host is behind', 'Set the clock and wait ten minutes'],
    ),
    image(
      '/assets/gateway.svg',
      'Scanners and apps connect to three gateway hosts behind one load balancer',
      'Three gateway hosts behind one load balancer',
    ),
    expand(
      'Why we reload one host first',
      p(
        'In March 2026 a pair without its intermediate went to all hosts in one step, and older scanners could not connect for 26 minutes. One host takes a third of the traffic, so a wrong pair on one host is seen by few and is undone in a minute.',
      ),
    ),
    h(2, 'Afterwards'),
    tasks(
      'tl-1',
      done('Give the role `gateway-operator` back.'),
      todo('Write the new expiry date into the certificate register.'),
      todo('Delete the old private key from all three hosts after seven days.'),
    ),
    p(
      'Questions go to ',
      mention('u-17', 'Tomas Varga'),
      ' or to [gateway@fennmoor.example](mailto:gateway@fennmoor.example); at night call +44 20 7946 0018.',
    ),
  ),
  comments: [
    {
      id: '48300011',
      author: 'Tomas Varga',
      created: '2026-10-13T08:05:00.000Z',
      body: doc(
        p(
          'The intermediate certificate has to be the second one in the file. With the order reversed, scanners older than 2023 refuse the connection.',
        ),
      ),
      replies: [
        {
          id: '48300015',
          author: 'Ines Okafor',
          created: '2026-10-13T08:40:00.000Z',
          body: doc(p('True. I added a check for the order to `tern check` in version 2.4.')),
        },
      ],
    },
    {
      id: '48300042',
      author: 'Dele Adeyemi',
      created: '2026-10-15T14:20:00.000Z',
      body: doc(
        p('Before the reload, run this on the first host and keep the output for the ticket:'),
        code('bash', 'tern check --dir /etc/tern/next --verbose'),
      ),
    },
  ],
};
