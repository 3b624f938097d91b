import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { HitMark } from './finding-marks.ts';
import { type TextSegment, textSegments } from './text-segments.ts';

type Props = {
  /** What the ids of the marks begin with: a list of findings leads to them. */
  readonly prefix: string;
  readonly label: string;
  readonly text: string;
  readonly marks: readonly HitMark[];
};

/** A script as it was written, with what rules have against it marked in the text and told to screen readers. */
export function MarkedText({ prefix, label, text, marks }: Props) {
  return (
    <section className="tz-script-text" aria-label={label}>
      {textSegments(text, marks).map((segment) =>
        segment.marks.length === 0 ? (
          <Fragment key={segment.from}>{segment.text}</Fragment>
        ) : (
          <Marked key={segment.from} prefix={prefix} segment={segment} />
        ),
      )}
    </section>
  );
}

type MarkedProps = { readonly prefix: string; readonly segment: TextSegment<HitMark> };

function Marked({ prefix, segment: { from, text, marks } }: MarkedProps) {
  const { t } = useTranslation();
  const begun = marks.find((mark) => mark.from === from);
  const rules = [...new Set(marks.map(({ ruleName }) => ruleName))].join(t('common.separator.list'));
  const blocks = marks.some((mark) => mark.blocks);
  return (
    <mark
      id={begun === undefined ? undefined : markId(prefix, begun.key)}
      className={blocks ? 'tz-hit tz-hit-block' : 'tz-hit tz-hit-point'}
      title={rules}
      tabIndex={-1}
    >
      <span className="tz-spoken">{t('deliverables.script.hitBegins', { replace: { rules } })}</span>
      {text}
      <span className="tz-spoken">{t('deliverables.script.hitEnds')}</span>
    </mark>
  );
}

function markId(prefix: string, key: string): string {
  return `${prefix}-${key}`;
}

/** Leads from a list into the text. */
export function focusMark(prefix: string, key: string): void {
  const mark = document.getElementById(markId(prefix, key));
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
