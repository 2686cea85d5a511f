import { expect, test } from 'vitest';
import { tipsFor } from '../../../scripts/tips-lines.ts';

const lesson = (id: string, more: Partial<Parameters<typeof tipsFor>[0][number]> = {}) => ({
  ...{ id, title: '', situation: '', insight: '', body: '', skills: [], source: [], language: 'en' },
  ...more,
});

const LESSONS = [
  lesson('lock', {
    title: 'Retry a payment that ended with ERR_PAYMENT_23',
    situation: 'When a checkout fails with ERR_PAYMENT_23 and billing shows a lock',
    insight: 'Wait until the lock is gone before the payment is retried.',
    source: [{ address: 'https://wiki.example/wiki/spaces/PAY/pages/12/Locks?focus=1#top', title: 'Locks' }],
  }),
  lesson('printer', {
    title: 'Restart the label printer without losing the queue',
    situation: 'When labels stop in the depot and the printer blinks',
    insight: 'Empty the queue first, or all labels are printed twice.',
  }),
  lesson('certificate', {
    title: 'Renew the certificate of the gateway',
    situation: 'When the certificate of the gateway ends within two weeks',
    insight: 'Renew on the standby first.',
  }),
];

const page = (more: Partial<Parameters<ReturnType<typeof tipsFor>>[0]>) => ({
  ...{ id: 'p', url: 'https://tracker.example/browse/PAY-1', title: '', headings: [], text: '', facts: [] },
  ...{ language: 'en', ...more },
});

const tips = tipsFor(LESSONS);

test('the same error, though nothing else is said alike, puts a lesson first', async () => {
  const { ranked } = await tips(
    page({ title: 'Customers cannot pay', text: 'Since noon some see ERR_PAYMENT_23 at the last step.' }),
  );
  expect(ranked[0]?.id).toBe('lock');
});

test('a lesson is shown on the page it was made from, however its address is written', async () => {
  const { shown } = await tips(
    page({ url: 'http://wiki.example/wiki/spaces/PAY/pages/12/Locks/', title: 'Locks' }),
  );
  expect(shown).toEqual(['lock']);
});

test('a page that fits is shown its lesson, and a plan with the same words is not', async () => {
  const trouble = page({
    title: 'Labels stop at depot 4, printer blinks',
    headings: ['What we see'],
    text: 'The label printer blinks, the queue is full and labels are printed twice. What do we do?',
  });
  expect((await tips(trouble)).shown).toEqual(['printer']);
  const plan = page({
    title: 'Roadmap: label printers of the depot',
    headings: ['Goals', 'Budget'],
    text: 'Every depot gets a new label printer by June. The lease of the old ones ends in May.',
  });
  expect((await tips(plan)).shown).toEqual([]);
});

test('a page about something else shows nothing, and an empty one neither', async () => {
  expect((await tips(page({ title: 'Lunch menu', text: 'Soup and bread.' }))).shown).toEqual([]);
  expect((await tips(page({ url: 'not an address' }))).ranked).toEqual([]);
});

test('among few lessons, where every word is rare, one word in common shows nothing', async () => {
  const alone = tipsFor(LESSONS.slice(2));
  const text = 'The request failed. Ask the gateway again, and if it is refused, wait. What else?';
  const { ranked, shown } = await alone(page({ title: 'Rate limits', text }));
  expect(ranked.map(({ id }) => id)).toEqual(['certificate']);
  expect(shown).toEqual([]);
});
