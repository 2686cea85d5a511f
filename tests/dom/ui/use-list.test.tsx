import '../messages.ts';
import { flushSync } from 'react-dom';
import { expect, test, vi } from 'vitest';
import { ListRow } from '../../../components/ui/list-row.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useList } from '../../../components/ui/use-list.ts';
import { draw } from './draw.tsx';

function Fruits({ onOpen, onBack }: { onOpen: (name: string) => void; onBack: () => void }) {
  const list = useList<HTMLUListElement>(onBack);
  return (
    <>
      <TextField label="Search" value="" onChange={() => undefined} />
      <ul ref={list}>
        {['apple', 'pear', 'plum'].map((name) => (
          <li key={name}>
            <ListRow title={name} onOpen={() => onOpen(name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const focused = () => document.activeElement?.textContent;

function press(key: string, change: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  flushSync(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change }));
  });
}

test('j and k walk the rows and stop at the ends', () => {
  draw(<Fruits onOpen={vi.fn()} onBack={vi.fn()} />);
  press('j');
  expect(focused()).toBe('apple');
  press('j');
  press('j');
  press('j');
  expect(focused()).toBe('plum');
  press('k');
  expect(focused()).toBe('pear');
  press('Home');
  expect(focused()).toBe('apple');
  press('End');
  expect(focused()).toBe('plum');
});

test('arrows are left to the page until a row has the focus', () => {
  draw(<Fruits onOpen={vi.fn()} onBack={vi.fn()} />);
  press('ArrowDown');
  expect(document.activeElement).toBe(document.body);
  press('j');
  press('ArrowDown');
  expect(focused()).toBe('pear');
});

test('Escape goes back', () => {
  const onBack = vi.fn();
  draw(<Fruits onOpen={vi.fn()} onBack={onBack} />);
  press('Escape');
  expect(onBack).toHaveBeenCalledOnce();
});

test('keys belong to the field while a person types in it', () => {
  const onBack = vi.fn();
  draw(<Fruits onOpen={vi.fn()} onBack={onBack} />);
  const field = document.querySelector('input');
  field?.focus();
  press('j');
  press('Escape');
  expect(document.activeElement).toBe(field);
  expect(onBack).not.toHaveBeenCalled();
});

test('a key with a modifier, or in the middle of a composed character, is not one of ours', () => {
  draw(<Fruits onOpen={vi.fn()} onBack={vi.fn()} />);
  press('j', { ctrlKey: true });
  press('j', { isComposing: true });
  expect(document.activeElement).toBe(document.body);
});
