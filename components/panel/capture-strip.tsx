import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import type { Capture, Coverage, NotRead } from '../../lib/model/capture.ts';
import { formatDate, formatNumber, keyPart, t } from '../../lib/platform/i18n.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { AddMissing } from './add-missing.tsx';
import { ClosedFrames } from './closed-frames.tsx';
import { DescribeImages } from './describe-images.tsx';
import { RedactDialog } from './redact-dialog.tsx';
import { RedactionLine } from './redaction-line.tsx';
import { StoryPart } from './story-part.tsx';

/** What was captured, what was not and why, and what was redacted. Nothing is missing in silence. */
export function CaptureStrip({ view }: { view: DraftView }) {
  const { capture, draft } = view;
  const [redacting, setRedacting] = useState(false);
  if (capture === null) {
    return draft.capture === null ? null : (
      <p className="border-b border-line px-3 py-2 text-12 text-muted">{t('panel.capture_elsewhere')}</p>
    );
  }
  return (
    <div className="flex flex-col gap-0.5 border-b border-line bg-sunken px-3 py-2 text-12 text-muted">
      <p>{captured(capture)}</p>
      <NotReadLine view={view} capture={capture} />
      {capture.scope !== 'text' && <AddMissing capture={capture} />}
      <RedactionLine view={view} capture={capture} onRedact={() => setRedacting(true)} />
      <StoryPart capture={capture} />
      <RedactDialog view={view} capture={capture} open={redacting} onClose={() => setRedacting(false)} />
    </div>
  );
}

function parts({ blocks, tables, code, images }: Coverage): string {
  const counts = [
    t('panel.blocks', blocks, [formatNumber(blocks)]),
    tables > 0 && t('panel.tables', tables, [formatNumber(tables)]),
    code > 0 && t('panel.code', code, [formatNumber(code)]),
    images > 0 && t('panel.images', images, [formatNumber(images)]),
  ];
  return counts.filter((count) => count !== false).join(', ');
}

const captured = ({ scope, coverage, at }: Capture): string =>
  t(`panel.captured.${scope}`, [parts(coverage), formatDate(at)]);

const reason = ({ reason: why, count }: NotRead): string =>
  t(`panel.not_read.${keyPart(why)}`, count, [formatNumber(count)]);

function NotReadLine({ view, capture }: { view: DraftView; capture: Capture }) {
  const { scope } = capture;
  const { notRead, described } = view.unread;
  const said = described > 0 && <p>{t('panel.described', described, [formatNumber(described)])}</p>;
  if (notRead.length === 0) return said || (scope !== 'text' && <p>{t(`panel.all_read.${scope}`)}</p>);
  return (
    <>
      <Disclosure summary={t('panel.not_read_line', [notRead.map(reason).join(', ')])}>
        <ul className="flex flex-col gap-1 ps-4 pt-0.5 pb-1">
          {notRead.map((part) => (
            <li key={part.reason}>
              {t(`panel.not_read_why.${keyPart(part.reason)}`)}
              {part.reason === 'image-without-alt' && <DescribeImages view={view} />}
              {part.reason === 'iframe' && <ClosedFrames capture={capture} />}
              {part.examples.length > 0 && (
                <ul className="list-inside list-disc">
                  {part.examples.map((example) => (
                    <li key={example} dir="auto">
                      {example}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
      {said}
    </>
  );
}
