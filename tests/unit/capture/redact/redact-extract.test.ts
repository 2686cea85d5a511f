import { expect, test } from 'vitest';
import { redactExtract } from '../../../../lib/capture/redact/redact-extract.ts';
import type { Block } from '../../../../lib/model/block.ts';

const SOURCE = {
  key: 'web|a.example|https://a.example/x',
  app: 'web' as const,
  site: 'a.example',
  external: 'https://a.example/x',
  title: 'T',
  address: 'https://a.example/x',
};
const paragraph = (text: string, more: Partial<Block> = {}): Block =>
  ({ id: 'b0', kind: 'paragraph', path: [], text, marks: [], ...more }) as Block;

const redact = (blocks: Block[], more: object = {}) =>
  redactExtract({
    title: 'T',
    blocks,
    facts: [],
    version: null,
    names: [],
    source: SOURCE,
    notRead: [],
    ...more,
  });

test('one original has one placeholder in title, heading path, facts, addresses and examples', async () => {
  const mail = 'ada@acme.example';
  const { redactions, ...after } = await redact([paragraph(`Mail ${mail}`, { path: [`About ${mail}`] })], {
    title: `For ${mail}`,
    facts: [{ name: 'owner', value: mail }],
    version: `by ${mail}`,
    notRead: [{ reason: 'hidden-text', count: 1, examples: [`to ${mail}`] }],
    source: {
      ...SOURCE,
      key: `web|a.example|https://a.example/${mail}`,
      external: `https://a.example/${mail}`,
      address: `https://a.example/${mail}`,
      title: mail,
    },
  });
  expect(JSON.stringify(after)).not.toContain(mail);
  expect(after.blocks[0]?.path).toEqual(['About [email-1]']);
  expect(after.source.key).toBe('web|a.example|https://a.example/[email-1]');
  expect(redactions).toEqual([{ placeholder: '[email-1]', kind: 'email', count: 5 }]);
});

const onSite = (host: string, path = '/docs/renew') => {
  const address = `https://${host}${path}`;
  return { ...SOURCE, key: `web|${host}|${address}`, site: host, external: address, address };
};

test.each(['wiki.prod.corp', '10.2.3.4:8443', '[fd00::12:7]:8443', 'wiki.lan'])(
  'a page on the internal host %s keeps it in its own address, and nowhere else',
  async (host) => {
    const source = onSite(host);
    const name = new URL(source.address).hostname.replace(/^\[|\]$/g, '');
    const { blocks, ...after } = await redact([paragraph(`Log in at ${name}, then at db.prod.corp.`)], {
      source,
      title: `Renew on ${name}`,
    });
    expect(after.source).toEqual(source);
    expect([after.title, blocks[0]]).toMatchObject([
      'Renew on [address-1]',
      { text: 'Log in at [address-1], then at [address-2].' },
    ]);
  },
);

test.each(['wiki.acme.corp', 'wiki.acme.corp.', '10.2.3.4:8443'])(
  'what a page on the internal host %s says of its own address is redacted like any other',
  async (host) => {
    const source = onSite(host);
    const { address } = source;
    const cell = { text: address, marks: [], header: false, colspan: 1, rowspan: 1 };
    const link = { marks: [{ kind: 'link', start: 0, end: 3, href: address }] };
    const { source: kept, ...after } = await redact(
      [paragraph(address, link as Partial<Block>), { id: 'b1', kind: 'table', path: [], rows: [[cell]] }],
      { source: { ...source, title: address }, title: address },
    );
    expect(JSON.stringify(after)).not.toMatch(/wiki\.acme|10\.2\.3/);
    expect(kept).toEqual({ ...source, title: after.title });
  },
);

test.each([
  ['acme.prod.corp', 'Acme', '[word-1].prod.corp'],
  ['acme-tools.prod.corp:8443', 'Acme', '[word-1]-tools.prod.corp:8443'],
  ['acme.prod.corp', 'acme.prod', '[address-1]'],
])('on the internal host %s the listed word %s is out of its own address', async (host, word, site) => {
  const page = { title: 'T', blocks: [], facts: [], version: null, names: [], notRead: [] };
  const { source } = await redactExtract(
    { ...page, source: onSite(host) },
    { lists: { always: [word], never: [] } },
  );
  expect([source.site, source.address, source.key]).toEqual([
    site,
    `https://${site}/docs/renew`,
    `web|${site}|https://${site}/docs/renew`,
  ]);
});

test('another internal host in the address of a page is replaced', async () => {
  const source = onSite('wiki.prod.corp', '/?title=10.9.9.9');
  expect((await redact([], { source })).source.address).toBe('https://wiki.prod.corp/?title=[address-1]');
});

test('a word that is always replaced is out of the site and the key of its page, too', async () => {
  const { source } = await redactExtract(
    {
      title: 'T',
      blocks: [],
      facts: [],
      version: null,
      names: [],
      source: onSite('falcon.example'),
      notRead: [],
    },
    { lists: { always: ['Falcon'], never: [] } },
  );
  expect(JSON.stringify(source)).not.toMatch(/falcon/i);
  const { key, site, address } = source;
  expect([key, site, address]).toEqual([
    'web|[word-1].example|https://[word-1].example/docs/renew',
    '[word-1].example',
    'https://[word-1].example/docs/renew',
  ]);
});

test('addresses of links and pictures lose sign-ins and tokens', async () => {
  const token = `${'a1B2'.repeat(6)}`;
  const { blocks } = await redact([
    paragraph('See here', {
      marks: [{ kind: 'link', start: 0, end: 3, href: `https://a.example/f?access_token=${token}&page=2` }],
    } as Partial<Block>),
    {
      id: 'b1',
      kind: 'image',
      path: [],
      alt: '',
      address: `https://ada:Hunter22@a.example/i.png?sig=${token}`,
    },
  ]);
  expect(JSON.stringify(blocks)).not.toMatch(/a1B2|Hunter22/);
  expect(JSON.stringify(blocks)).toContain('page=2');
});

test('people named by the page, by mentions and by comments are gone wherever they stand', async () => {
  const { blocks, redactions } = await redact(
    [
      { id: 'b0', kind: 'comment', path: [], author: 'Ines Quist' },
      paragraph('@Jörg Urbina asked, Ines answered, Ada Lovelock closed it', {
        marks: [{ kind: 'mention', start: 0, end: 12 }],
      } as Partial<Block>),
      paragraph('Urbina, Jörg and ADA LOVELOCK agree'),
    ],
    { names: ['Ada Lovelock'] },
  );
  expect(JSON.stringify(blocks)).not.toMatch(/Ines|Urbina|Lovelock/i);
  expect(redactions.map(({ kind, count }) => [kind, count])).toEqual([
    ['person', 2],
    ['person', 2],
    ['person', 2],
  ]);
});

test('a name that is also a word is left where it stands alone', async () => {
  const { blocks } = await redact([paragraph('Mark Field wrote it. Mark every field.')], {
    names: ['Mark Field', 'Support Team'],
  });
  expect(blocks[0]).toMatchObject({ text: '[person-1] wrote it. Mark every field.' });
});

test('a key named once is gone where nothing says what it is', async () => {
  const key = [...'q7ZxK2mVbN8sTgR4'].reverse().join('');
  const { blocks } = await redact([
    paragraph(`api_key = ${key}`),
    { id: 'b1', kind: 'code', path: [], text: `curl -u ${key}` },
  ]);
  expect(JSON.stringify(blocks)).not.toContain(key);
});

test('the value beside a label that says secret is gone', async () => {
  const cell = (text: string) => ({ text, marks: [], header: false, colspan: 1, rowspan: 1 });
  const { blocks } = await redact([
    {
      id: 'b0',
      kind: 'table',
      path: [],
      rows: [
        [cell('User'), cell('svc-agent')],
        [cell('Password'), cell('n0t-a-word!')],
      ],
    },
    {
      id: 'b1',
      kind: 'definitions',
      path: [],
      items: [{ term: { text: 'API key', marks: [] }, definition: { text: 'k-55-91', marks: [] } }],
    },
  ]);
  expect(JSON.stringify(blocks)).not.toMatch(/n0t-a-word|k-55-91/);
  expect(JSON.stringify(blocks)).toContain('svc-agent');
});

test('words that look like placeholders on the page are not taken for ours', async () => {
  const { blocks, redactions } = await redact([paragraph('We write [email-3] for ada@acme.example')]);
  expect(blocks[0]).toMatchObject({ text: 'We write [email-3] for [email-4]' });
  expect(redactions).toEqual([{ placeholder: '[email-4]', kind: 'email', count: 1 }]);
});

test('a page cannot switch the search off', async () => {
  const token = `ghp_${'Ab1'.repeat(12)}`;
  const { blocks } = await redact([paragraph('secretlint-disable'), paragraph(`use ${token}`)]);
  expect(JSON.stringify(blocks)).not.toContain(token);
});

test('the search for secrets keeps no notes of what it did, which would slow every later page', async () => {
  await redact([paragraph('nothing to find here')]);
  expect(performance.getEntries().filter(({ name }) => name.startsWith('@core'))).toEqual([]);
});
