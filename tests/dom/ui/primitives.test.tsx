import '../messages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog, DialogFoot } from '../../../components/ui/dialog.tsx';
import { Disclosure } from '../../../components/ui/disclosure.tsx';
import { KeyboardHelp } from '../../../components/ui/keyboard-help.tsx';
import { WebLink } from '../../../components/ui/link.tsx';
import { Menu } from '../../../components/ui/menu.tsx';
import { Progress, Working } from '../../../components/ui/progress.tsx';
import { Segments } from '../../../components/ui/segments.tsx';
import { SupportBar, SupportWord } from '../../../components/ui/support-bar.tsx';
import { TabPanel, Tabs } from '../../../components/ui/tabs.tsx';
import { TextArea } from '../../../components/ui/text-area.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { ToastProvider, useSay } from '../../../components/ui/toast.tsx';
import { draw, named, press } from './draw.tsx';

afterEach(() => vi.useRealTimers());

const text = () => document.body.textContent ?? '';

test('a field is named by its label and described by its hint and its error', () => {
  draw(<TextField label="Name" hint="As others know you" error="Give a name" value="" onChange={vi.fn()} />);
  const input = document.querySelector('input');
  expect(document.querySelector('label')?.htmlFor).toBe(input?.id);
  const described = (input?.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'As others know you',
    'Give a name',
  ]);
  expect(input?.getAttribute('aria-invalid')).toBe('true');
});

test('a text area holds the place of its text open, so that it grows with it', () => {
  draw(<TextArea label="Why" value={'one\ntwo'} onChange={vi.fn()} />);
  expect(document.querySelector('textarea')?.parentElement?.dataset.text).toBe('one\ntwo');
});

test.each([
  ['text area', TextArea],
  ['text field', TextField],
])('a %s cuts nothing that is pasted: too long a text stays, and that it is too long is said', (_, Of) => {
  const area = (value: string) => <Of label="Why" maxLength={1_000} value={value} onChange={vi.fn()} />;
  const { again } = draw(area('x'.repeat(1_000)));
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  expect(field?.hasAttribute('maxlength')).toBe(false);
  expect(text()).not.toContain('longer than');
  again(area('x'.repeat(1_001)));
  expect(field?.value).toHaveLength(1_001);
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  const error = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
  expect(error?.textContent).toContain('That is longer than 1,000 characters.');
});

test('a disabled button cannot be pressed but can be reached; a blocked one says what is missing', () => {
  const onClick = vi.fn();
  draw(
    <>
      <Button disabled onClick={onClick}>
        Off
      </Button>
      <Button blocked onClick={onClick}>
        Blocked
      </Button>
    </>,
  );
  press(named('button', 'Off'));
  expect(onClick).not.toHaveBeenCalled();
  expect(named('button', 'Off')?.tabIndex).toBe(0);
  press(named('button', 'Blocked'));
  expect(onClick).toHaveBeenCalledOnce();
  expect(named('button', 'Blocked')?.getAttribute('aria-disabled')).toBe('true');
});

test('a disclosure tells whether it is open', () => {
  draw(<Disclosure summary="Not read: 1 drawing">Drawings have no text.</Disclosure>);
  const button = named('button', 'Not read: 1 drawing');
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  press(button);
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  expect(text()).toContain('Drawings have no text.');
});

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Really" description="It cannot be undone." />
    </>
  );
}

test('a dialog is named, takes the focus and gives it back', async () => {
  draw(<Asking />);
  const button = named('button', 'Ask');
  button?.focus();
  press(button);
  const dialog = document.querySelector('[role="dialog"]');
  expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Really');
  await vi.waitFor(() => expect(dialog?.contains(document.activeElement)).toBe(true));
  press(named('button', 'Close'));
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
  expect(document.querySelector('[role="dialog"]')).toBeNull();
});

test('a click beside a dialog closes it, but not one with a field or a choice that may be made already', async () => {
  const onClose = vi.fn();
  const asking = (content: ReactNode) => (
    <Dialog open onClose={onClose} title="Really">
      {content}
    </Dialog>
  );
  const { again } = draw(asking(<TextField label="Why" value="" onChange={vi.fn()} />));
  const beside = async () => {
    await vi.waitFor(() => expect(document.querySelector('.bg-veil')).not.toBeNull());
    await new Promise((resolve) => setTimeout(resolve, 30));
    const veil = document.querySelector('.bg-veil');
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      veil?.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
  };
  await beside();
  again(
    asking(
      <Segments label="Where" value="here" choices={[{ value: 'here', label: 'Here' }]} onChange={vi.fn()} />,
    ),
  );
  await beside();
  expect(onClose).not.toHaveBeenCalled();
  again(asking(<p>Or not.</p>));
  await beside();
  expect(onClose).toHaveBeenCalledOnce();
});

test('Ctrl+Enter in a dialog submits it, also by a button at its foot, unless that cannot be pressed', async () => {
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
  const asking = (disabled: boolean) => (
    <Dialog open onClose={vi.fn()} title="Really">
      <form id="really" onSubmit={onSubmit}>
        <TextField label="Why" value="" onChange={vi.fn()} />
        <DialogFoot>
          <Button type="submit" form="really" disabled={disabled}>
            Yes
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
  const { again } = draw(asking(true));
  await vi.waitFor(() => expect(named('button', 'Yes')).toBeDefined());
  const enter = () =>
    flushSync(() => {
      const init = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
      document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', init));
    });
  enter();
  expect(onSubmit).not.toHaveBeenCalled();
  again(asking(false));
  enter();
  expect(onSubmit).toHaveBeenCalledOnce();
});

test('a menu names its button and calls what is chosen', async () => {
  const onSelect = vi.fn();
  draw(<Menu label="More for Step 1" acts={[{ label: 'Remove', onSelect, danger: true }]} />);
  press(named('button', 'More for Step 1'));
  await vi.waitFor(() => expect(document.querySelector('[role="menuitem"]')).not.toBeNull());
  press(document.querySelector('[role="menuitem"]'));
  expect(onSelect).toHaveBeenCalledOnce();
});

test('segments are one group of choices with a name, and a choice under the floor cannot be made', () => {
  const onChange = vi.fn();
  draw(
    <Segments
      label="Harm"
      value="3"
      choices={[
        { value: '1', label: 'Low', disabled: true },
        { value: '3', label: 'High' },
        { value: '4', label: 'Critical' },
      ]}
      onChange={onChange}
    />,
  );
  const group = document.querySelector('[role="radiogroup"]');
  expect(document.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Harm');
  expect(named('[role="radio"]', 'High')?.getAttribute('aria-checked')).toBe('true');
  press(named('[role="radio"]', 'Low'));
  expect(onChange).not.toHaveBeenCalled();
  press(named('[role="radio"]', 'Critical'));
  expect(onChange).toHaveBeenCalledWith('4');
});

test('tabs show one view and say which', () => {
  const onChange = vi.fn();
  const tabs = [
    { value: 'draft', label: 'Draft' },
    { value: 'lessons', label: 'Lessons' },
  ] as const;
  draw(
    <Tabs label="Views" value="draft" onChange={onChange} tabs={tabs}>
      <TabPanel value="draft">The draft</TabPanel>
      <TabPanel value="lessons">The lessons</TabPanel>
    </Tabs>,
  );
  expect(named('[role="tab"]', 'Draft')?.getAttribute('aria-selected')).toBe('true');
  expect(text()).not.toContain('The lessons');
  press(named('[role="tab"]', 'Lessons'));
  expect(onChange).toHaveBeenCalledWith('lessons');
});

test('support is a bar and a word, never colour alone', () => {
  draw(
    <SupportBar tone="none">
      <SupportWord tone="none">None</SupportWord>
    </SupportBar>,
  );
  expect(document.querySelector('[data-tone="none"]')?.textContent).toBe('None');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings'])(
  '%s does not become a link',
  (address) => {
    draw(<WebLink address={address}>Source</WebLink>);
    expect(document.querySelector('a')).toBeNull();
    expect(text()).toBe('Source');
  },
);

test('work says nothing until it has lasted 300 ms', () => {
  vi.useFakeTimers();
  draw(<Working label="Opening the lesson" />);
  flushSync(() => vi.advanceTimersByTime(290));
  expect(text()).toBe('');
  flushSync(() => vi.advanceTimersByTime(20));
  expect(document.querySelector('[role="status"]')?.textContent).toBe('Opening the lesson');
});

test('long work says how far it is and can be stopped', () => {
  const onCancel = vi.fn();
  draw(<Progress label="Importing" done={1200} of={5000} onCancel={onCancel} />);
  const bar = document.querySelector('[role="progressbar"]');
  expect(bar?.getAttribute('aria-valuenow')).toBe('1200');
  expect(bar?.getAttribute('aria-valuemax')).toBe('5000');
  expect(text()).toContain('1,200 of 5,000');
  press(named('button', 'Cancel'));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('? shows the keys of the place, and not while typing', async () => {
  draw(
    <>
      <TextField label="Search" value="" onChange={vi.fn()} />
      <KeyboardHelp lines={[{ keys: ['j', 'k'], does: 'Next and previous' }]} />
    </>,
  );
  const help = (target: Element | null) =>
    flushSync(() => {
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }));
    });
  help(document.querySelector('input'));
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  help(document.body);
  await vi.waitFor(() => expect(text()).toContain('Next and previous'));
});

function Saying({ undo }: { undo: () => void }) {
  const say = useSay();
  return <Button onClick={() => say.undoable('Draft discarded.', undo)}>Discard</Button>;
}

test('what was done can be taken back from its toast', async () => {
  const undo = vi.fn();
  draw(
    <ToastProvider>
      <Saying undo={undo} />
    </ToastProvider>,
  );
  press(named('button', 'Discard'));
  await vi.waitFor(() => expect(text()).toContain('Draft discarded.'));
  press(named('button', 'Undo'));
  expect(undo).toHaveBeenCalledOnce();
});
