import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  /** Formula, inputs and source, a line each. */
  readonly lines: readonly string[];
  readonly children: ReactNode;
};

/** A figure that answers for itself: pointed at, or reached by keyboard, it says how it came about. */
export function Explained({ lines, children }: Props) {
  return (
    <Tooltip
      title={<Explanation lines={lines} />}
      mouseEnterDelay={0.3}
      placement="bottomLeft"
      styles={{ root: { maxWidth: 440 } }}
    >
      <button type="button" className="tz-explained">
        {children}
      </button>
    </Tooltip>
  );
}

export function Explanation({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="tz-explanation">
      {line}
    </span>
  ));
}
