import { startTransition, useEffect, useState } from 'react';

/**
 * The value as it was until the newest one has been painted elsewhere: for what may follow a moment later, such as
 * pictures, so that what is typed never waits for them. (`useDeferredValue` yields to input, not to painting.)
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [followed, setFollowed] = useState(value);
  useEffect(() => {
    if (Object.is(value, followed)) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setFollowed(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value, followed]);
  return followed;
}
