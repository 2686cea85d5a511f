const Usage = /"usage"\s*:\s*\{[^{}]*?"prompt_tokens"\s*:\s*(\d+)[^{}]*?"completion_tokens"\s*:\s*(\d+)/;
/** Longer than any object that tells the usage; more of the end is never kept. */
const TAIL = 4_096;

/**
 * Passes an answer on as it comes and reads from its end how many tokens it took. `onEnd` hears the number, or null where the
 * server did not say, once: at the end, or when the reader went away.
 */
export function counting(
  body: ReadableStream<Uint8Array>,
  onEnd: (tokens: number | null) => void,
): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let tail = '';
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    const [, asked, answered] = Usage.exec(tail) ?? [];
    onEnd(asked === undefined ? null : Number(asked) + Number(answered));
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          end();
          controller.close();
          return;
        }
        tail = `${tail}${decoder.decode(value, { stream: true })}`.slice(-TAIL);
        controller.enqueue(value);
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}
