import { query } from '../base.ts';
import { readReserve } from './read-reserve.ts';

export const getReserve = query.reserve.state.handler(({ context }) =>
  readReserve(context.reader, context.parts.today()),
);
