import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PICK_MS, pickBlock } from '../../../lib/capture/pick.ts';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>words</p>';
});
afterEach(() => vi.useRealTimers());

const elements = () => document.querySelectorAll('*').length;

/** Picking begun, and what has become of it. */
function begun() {
  const before = elements();
  const asked = new AbortController();
  const ended = vi.fn();
  void pickBlock(document, { label: 'Click it.', signal: asked.signal }).then(ended);
  return { before, asked, ended };
}

test('picking ends by itself after a minute and leaves the page as it was', async () => {
  const { before, ended } = begun();
  expect(elements()).toBe(before + 1);
  await vi.advanceTimersByTimeAsync(PICK_MS - 1);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledWith(null);
  expect(elements()).toBe(before);
});

test('picking ends when it is stopped', async () => {
  const { before, asked, ended } = begun();
  asked.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toHaveBeenCalledWith(null);
  expect(elements()).toBe(before);
});

test('what a script of the page does picks nothing, and reaches the page as ever', async () => {
  const { asked, ended } = begun();
  const heard = vi.fn();
  document.body.addEventListener('click', heard);
  document.querySelector('p')?.click();
  document.querySelector('p')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  document.querySelector('p')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toHaveBeenCalledOnce();
  expect(ended).not.toHaveBeenCalled();
  asked.abort();
});

test('what lies over the page while picking cannot be reached by it', () => {
  const { asked } = begun();
  const overlay = document.documentElement.lastElementChild;
  expect([overlay?.localName, overlay?.shadowRoot]).toEqual(['div', null]);
  asked.abort();
});
