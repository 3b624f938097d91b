import { Tooltip } from 'antd';
import type { ReactElement, ReactNode } from 'react';

type ExplainedProps = {
  /** Formula, inputs and source, a line each. */
  readonly lines: readonly string[];
  readonly children: ReactNode;
};

/** A figure that answers for itself: pointed at, or reached by keyboard, it says how it came about. */
export function Explained({ lines, children }: ExplainedProps) {
  return (
    <Explanation lines={lines}>
      <button type="button" className="tz-explained">
        {children}
      </button>
    </Explanation>
  );
}

type Props = {
  readonly lines: readonly string[];
  /** What can be reached by keyboard: a link, a button. */
  readonly children: ReactElement;
};

/** Lays how a figure came about over what shows it. */
export function Explanation({ lines, children }: Props) {
  const title = lines.map((line) => (
    <span key={line} className="tz-explanation">
      {line}
    </span>
  ));
  return (
    <Tooltip
      title={title}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.3}
      placement="bottomLeft"
      styles={{ root: { maxWidth: 440 } }}
    >
      {children}
    </Tooltip>
  );
}
