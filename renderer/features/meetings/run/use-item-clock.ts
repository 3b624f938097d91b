import { useEffect, useEffectEvent, useState } from 'react';
import type { AgendaItemId } from '#shared/domain/meetings/agenda.ts';

const SECOND = 1000;

/** How long the item has been spoken of since it came up; told when it is left, whatever way it is left. */
export function useItemClock(id: AgendaItemId, onLeave: (id: AgendaItemId, seconds: number) => void): number {
  const [clock, setClock] = useState<{ readonly id: AgendaItemId; readonly seconds: number }>({
    id,
    seconds: 0,
  });
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const from = performance.now();
    const seconds = () => Math.floor((performance.now() - from) / SECOND);
    const timer = setInterval(() => setClock({ id, seconds: seconds() }), SECOND);
    return () => {
      clearInterval(timer);
      leave(id, seconds());
    };
  }, [id]);
  return clock.id === id ? clock.seconds : 0;
}
