import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import type { ImportStep } from './session-store.ts';
import { ImportSteps } from './import-steps.tsx';

type Props = {
  readonly title: string;
  readonly step: ImportStep;
  readonly sentence: ReactNode;
  /** What went wrong and what to do; nothing that was chosen is lost by it. */
  readonly faults?: readonly string[];
  /** What the reader stopped, said without alarm. */
  readonly note?: string | null;
  /** Buttons; the primary one last. Or how far the work is. */
  readonly foot: ReactNode;
  /** The content takes the height that is left instead of scrolling. */
  readonly filled?: boolean;
  readonly children: ReactNode;
};

/** What the steps of an import have in common: where it is, what it says, and the way on at the bottom. */
export function ImportFrame({
  title,
  step,
  sentence,
  faults = [],
  note = null,
  foot,
  filled = false,
  children,
}: Props) {
  const { t } = useTranslation();
  const body = useFocusOnArrival();
  return (
    <Page filled>
      <PageHeader title={title} tabs={<ImportSteps step={step} />} sentence={sentence} />
      <section
        ref={body}
        className={filled ? 'tz-import-body tz-import-filled' : 'tz-import-body'}
        aria-label={t(`imports.steps.${step}`)}
        tabIndex={-1}
      >
        {children}
      </section>
      <footer className="tz-import-foot">
        <div role="alert" className="tz-import-fault">
          {faults.map((fault) => (
            <span key={fault}>
              <StatusShape status="stop" />
              {fault}
            </span>
          ))}
          {note !== null && <span className="tz-import-note">{note}</span>}
        </div>
        {foot}
      </footer>
    </Page>
  );
}

/** The button that led here is gone: the next Tab goes to this step's first control. */
function useFocusOnArrival() {
  const body = useRef<HTMLElement>(null);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  return body;
}
