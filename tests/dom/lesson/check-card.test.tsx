import '../messages.ts';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { CheckCard } from '../../../components/lesson/check-card.tsx';
import { useKeys } from '../../../components/ui/use-keys.ts';
import { ok } from '../../../lib/model/result.ts';
import { buildCheck } from '../../unit/rules/build-check.ts';
import { draw, named, press } from '../ui/draw.tsx';

const check = buildCheck();
const [rightText = '', wrongText = ''] = check.options.map(({ text }) => text);
const option = (text: string) =>
  [...document.querySelectorAll('[role="radio"]')].find((radio) => radio.textContent?.includes(text));
const text = () => document.body.textContent ?? '';
const key = (name: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

test('how sure one is comes before the options, and the reasons only after the answer', () => {
  draw(<CheckCard check={check} />);
  expect(option(rightText)?.matches(':disabled')).toBe(true);
  expect(text()).not.toContain('Because of reason');
  press(named('[role="radio"]', 'Sure'));
  expect(option(rightText)?.matches(':disabled')).toBe(false);
});

test('a right answer is logged with how sure the person was, and every option has its reason', async () => {
  const onAnswer = vi.fn(async () => ok({ right: true, rung: 'recalled' as const }));
  draw(<CheckCard check={check} onAnswer={onAnswer} />);
  press(named('[role="radio"]', 'Unsure'));
  press(option(rightText));
  press(named('button', 'Answer'));
  await vi.waitFor(() => expect(text()).toContain('Logged as recalled.'));
  expect(onAnswer.mock.calls).toEqual([['a', 'unsure']]);
  for (const { rationale } of check.options) expect(text()).toContain(rationale);
});

test('a wrong answer names the right one in words', async () => {
  draw(<CheckCard check={check} />);
  press(named('[role="radio"]', 'Guess'));
  press(option(wrongText));
  press(named('button', 'Answer'));
  await vi.waitFor(() => expect(text()).toContain('Not this one.'));
  expect(text()).toContain('Right answer');
  expect(text()).toContain('Your answer');
  expect(text()).toContain('nothing is logged before the lesson is kept');
});

test('the whole check works by keys', async () => {
  const onAnswer = vi.fn(async () => ok({ right: false, rung: null }));
  draw(<CheckCard check={check} onAnswer={onAnswer} />);
  key('2');
  expect(document.querySelector('[aria-checked="true"]')).toBeNull();
  key('s');
  await vi.waitFor(() => expect(named('[role="radio"]', 'Sure')?.getAttribute('aria-checked')).toBe('true'));
  key('2');
  await vi.waitFor(() => expect(option(wrongText)?.getAttribute('aria-checked')).toBe('true'));
  key('Enter');
  await vi.waitFor(() => expect(onAnswer.mock.calls).toEqual([['b', 'sure']]));
});

test('an answer that cannot be logged is said, and can be given again', async () => {
  const onAnswer = vi.fn(async () => ({ ok: false, problem: { kind: 'storage-full' } }) as const);
  draw(<CheckCard check={check} onAnswer={onAnswer} />);
  press(named('[role="radio"]', 'Sure'));
  press(option(rightText));
  press(named('button', 'Answer'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('disk is full'),
  );
  press(named('button', 'Answer'));
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(2));
});

test('Escape closes a check that is not answered', () => {
  const onClose = vi.fn();
  draw(<CheckCard check={check} onClose={onClose} />);
  key('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('after the answer the verdict has the focus, Enter goes on and Escape closes', async () => {
  const [onNext, onClose] = [vi.fn(), vi.fn()];
  draw(<CheckCard check={check} onNext={onNext} onClose={onClose} />);
  press(named('[role="radio"]', 'Sure'));
  press(option(rightText));
  press(named('button', 'Answer'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Right\./));
  key('Enter');
  expect(onNext).toHaveBeenCalledOnce();
  key('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

/** A page with keys of its own around and after the cards, as a lesson has them. */
function Page(props: { onUse: () => void; onLeave: () => void; children: ReactNode }) {
  useKeys({ Escape: props.onLeave });
  return (
    <>
      {props.children}
      <Acts onUse={props.onUse} />
    </>
  );
}

function Acts({ onUse }: { onUse: () => void }) {
  useKeys({ u: onUse });
  return null;
}

test('an open check has its keys before the page around it', async () => {
  const [onUse, onLeave, onClose] = [vi.fn(), vi.fn(), vi.fn()];
  draw(
    <Page onUse={onUse} onLeave={onLeave}>
      <CheckCard check={check} onClose={onClose} />
    </Page>,
  );
  key('u');
  await vi.waitFor(() =>
    expect(named('[role="radio"]', 'Unsure')?.getAttribute('aria-checked')).toBe('true'),
  );
  key('Escape');
  expect([onUse, onLeave, onClose].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1]);
});

test('of two open checks the keys go to the one with the focus', async () => {
  const other = buildCheck({ question: 'And at noon?' });
  draw(
    <>
      <CheckCard check={check} />
      <CheckCard check={other} />
    </>,
  );
  const sure = () =>
    [...document.querySelectorAll('[role="radio"]')]
      .filter(({ textContent }) => textContent === 'Sure')
      .map((radio) => radio.getAttribute('aria-checked'));
  const [first] = [...document.querySelectorAll<HTMLElement>('section')];
  first?.focus();
  first?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(sure()).toEqual(['true', 'false']));
});

test('while the focus is on something else of the page, a check takes no key', async () => {
  const onUse = vi.fn();
  draw(
    <Page onUse={onUse} onLeave={vi.fn()}>
      <CheckCard check={check} />
      <button type="button">Elsewhere</button>
    </Page>,
  );
  named('button', 'Elsewhere')?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'u', bubbles: true, cancelable: true }),
  );
  expect(onUse).toHaveBeenCalledOnce();
});

test('a double click on "Answer" logs one answer', async () => {
  const onAnswer = vi.fn(async () => ok({ right: true, rung: null }));
  draw(<CheckCard check={check} onAnswer={onAnswer} />);
  press(named('[role="radio"]', 'Sure'));
  press(option(rightText));
  const button = named('button', 'Answer');
  press(button);
  press(button);
  await vi.waitFor(() => expect(text()).toContain('Logged.'));
  expect(onAnswer).toHaveBeenCalledTimes(1);
});
