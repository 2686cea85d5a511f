/** Whether somebody has pressed Ctrl-C since: a long proof then ends with what it has, and says how much that is. */
export function interruptible(): () => boolean {
  let pressed = false;
  process.once('SIGINT', () => {
    pressed = true;
  });
  return () => pressed;
}
