import { formatISO } from 'date-fns';
import { readProgramme } from '#db/queries/budget-queries.ts';
import { readPendingDraws, readReserveLines, readReserveMoves } from '#db/queries/reserve-queries.ts';
import { reserveState } from '#shared/domain/reserve/reserve-state.ts';
import { day } from '#shared/values/day.ts';
import { query } from '../base.ts';

export const getReserve = query.reserve.state.handler(async ({ context }) => {
  const { reader, parts } = context;
  const programme = await readProgramme(reader);
  const moves = await readReserveMoves(reader);
  return reserveState({
    programme,
    today: parts.today(),
    lines: await readReserveLines(reader, programme),
    // In the zone of whoever asks, as today is.
    moves: moves.map(({ at, ...move }) => ({ ...move, day: day(formatISO(at, { representation: 'date' })) })),
    pendingFen: await readPendingDraws(reader),
  });
});
