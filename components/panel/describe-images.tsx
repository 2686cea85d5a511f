import { useRef } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { describeImage } from '../../lib/flow/describe-image.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useNewWords } from '../lesson/use-new-words.ts';
import { useSaver } from '../lesson/use-saver.tsx';
import { TextButton } from '../ui/link.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';

type OpenImage = DraftView['unread']['images'][number];

/** Images that no words describe, each to be described in a sentence of the person's own. */
export function DescribeImages({ view }: { view: DraftView }) {
  const { images } = view.unread;
  if (images.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 py-1">
      {images.map((image) => (
        <li key={image.id} className="break-words">
          <DescribeImage draft={view.draft.id} image={image} />
        </li>
      ))}
    </ul>
  );
}

/** Where an image stands on its page, as a person finds it there. */
function placeOf({ number, of, under, name }: OpenImage): string {
  const [nth, all] = [formatNumber(number), formatNumber(of)];
  const place =
    under === '' ? t('panel.image.place', [nth, all]) : t('panel.image.place_under', [nth, all, under]);
  return name === '' ? place : t('panel.image.named', [place, name]);
}

/** Enter, Escape or leaving the field keeps the sentence. */
function DescribeImage({ draft, image }: { draft: Id; image: OpenImage }) {
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const left = useRef(false);
  const place = placeOf(image);
  // What was refused is said at the foot of the draft.
  const { text, setText, open, add, ref } = useNewWords(`new image ${image.id}`, async (sentence) => {
    const said = await describeImage(deps, { draft, image: image.id, sentence });
    if (said.ok) {
      say.undoable(t('panel.image.done'), () => void saver.act({ kind: 'claim-remove', claim: said.value }));
    }
    return said;
  });
  return (
    <>
      <p>{place}</p>
      {text === null ? (
        <TextButton
          label={t('panel.image.act_named', [place])}
          ref={(element) => {
            // Left by a key: the focus is not lost with the field.
            if (left.current) element?.focus();
            left.current = false;
          }}
          onClick={open}
        >
          {t('panel.image.act')}
        </TextButton>
      ) : (
        <TextField
          bare
          label={t('panel.image.act_named', [place])}
          hint={t('panel.image.hint')}
          value={text}
          onChange={setText}
          onBlur={() => void add(null)}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
            left.current = true;
            void add(null);
          }}
          maxLength={2_000}
          ref={ref}
        />
      )}
    </>
  );
}
