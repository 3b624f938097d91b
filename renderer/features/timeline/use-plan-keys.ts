import { useCallback, useMemo, useState } from 'react';
import type { LinkKind } from '#shared/domain/schedule/link.ts';
import { linkKinds } from '#shared/domain/schedule/link.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { BarActions } from './use-bar-actions.ts';
import type { OutlineActions } from './use-outline-actions.ts';
import type { PlanRow } from './shown-rows.ts';

/** A link that is being chosen by keys. */
export type Linking = { readonly from: TaskId; readonly name: string; readonly kind: LinkKind };

type Parts = {
  readonly bars: BarActions;
  readonly outline: OutlineActions;
  readonly canChange: boolean;
  readonly onFold: (id: string) => void;
  /** A bar was moved by keys: it should be in sight. */
  readonly onMoved: (id: TaskId) => void;
};

export type PlanKeys = {
  readonly linking: Linking | null;
  readonly onKey: (event: KeyboardEvent, row: PlanRow, columnId: string) => boolean;
};

/** All that the pointer does to bars and rows, by keys: they are listed in `shortcuts` under 'timeline'. */
export function usePlanKeys({ bars, outline, canChange, onFold, onMoved }: Parts): PlanKeys {
  const [linking, setLinking] = useState<Linking | null>(null);
  const onLinkKey = useCallback(
    (event: KeyboardEvent, row: PlanRow): boolean => {
      if (linking === null) return false;
      const key = event.key.toLowerCase();
      if (key === 'escape') setLinking(null);
      else if (event.code === 'KeyL') setLinking({ ...linking, kind: nextKind(linking.kind) });
      else if (key === 'enter') {
        if (row.kind !== 'group') bars.link(linking.from, row.id, linking.kind);
        setLinking(null);
      } else return !key.startsWith('arrow') && key !== 'home' && key !== 'end' && !key.startsWith('page');
      return true;
    },
    [linking, bars],
  );
  const onKey = useCallback(
    (event: KeyboardEvent, row: PlanRow, columnId: string): boolean => {
      if (onLinkKey(event, row)) return true;
      if (linking !== null) return false;
      const isPlain = !event.ctrlKey && !event.metaKey;
      if (event.key === ' ' && isPlain && !event.altKey && (row.kind === 'phase' || row.kind === 'group')) {
        onFold(row.id);
        return true;
      }
      if (!canChange || !isPlain || row.kind === 'group') return false;
      if (event.altKey) {
        const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
        if (side !== null) {
          bars.step(row.id, event.shiftKey ? 'end' : 'move', side);
          onMoved(row.id);
          return true;
        }
        if (event.code !== 'KeyL') return false;
        setLinking({ from: row.id, name: row.task.name, kind: 'FS' });
        return true;
      }
      if (event.key === 'Tab' && columnId === 'name') {
        (event.shiftKey ? outline.outdent : outline.indent)(row.id);
        return true;
      }
      if (event.key !== 'Insert') return false;
      outline.add(row.id);
      return true;
    },
    [onLinkKey, linking, bars, outline, canChange, onFold, onMoved],
  );
  return useMemo(() => ({ linking, onKey }), [linking, onKey]);
}

function nextKind(kind: LinkKind): LinkKind {
  return linkKinds[(linkKinds.indexOf(kind) + 1) % linkKinds.length] ?? 'FS';
}
