import { CALM, dress, FOCUSED, HOVERED, UNFOCUSED } from './dress.ts';

/** Shows pointer and focus on a button; no rule of a style sheet may do it here, so its events do. */
export function enliven(button: HTMLButtonElement): void {
  button.addEventListener('pointerenter', () => dress(button, HOVERED));
  button.addEventListener('pointerleave', () => dress(button, CALM));
  button.addEventListener('focus', () => {
    if (button.matches(':focus-visible')) dress(button, FOCUSED);
  });
  // A key may follow a click on the button that has the focus already.
  button.addEventListener('keydown', () => dress(button, FOCUSED));
  button.addEventListener('blur', () => dress(button, UNFOCUSED));
  dress(button, UNFOCUSED);
}
