import { reserveStateSchema } from '#shared/domain/reserve/reserve.ts';
import { query } from './base.ts';

export const reserve = {
  /** Balance, use and history of the reserve. Drawn and released by requests. */
  state: query.output(reserveStateSchema),
};
