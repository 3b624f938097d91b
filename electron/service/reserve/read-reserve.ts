import { formatISO } from 'date-fns';
import { readProgramme } from '#db/queries/budget-queries.ts';
import { readPendingDraws, readReserveLines, readReserveMoves } from '#db/queries/reserve-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { ReserveState } from '#shared/domain/reserve/reserve.ts';
import { reserveState } from '#shared/domain/reserve/reserve-state.ts';
import { type Day, day } from '#shared/values/day.ts';

/** The reserve with its balance, use and history. */
export async function readReserve(reader: Reader, today: Day): Promise<ReserveState> {
  const programme = await readProgramme(reader);
  const moves = await readReserveMoves(reader);
  return reserveState({
    programme,
    today,
    lines: await readReserveLines(reader, programme),
    // In the zone of whoever asks, as today is.
    moves: moves.map(({ at, ...move }) => ({ ...move, day: day(formatISO(at, { representation: 'date' })) })),
    pendingFen: await readPendingDraws(reader),
  });
}
