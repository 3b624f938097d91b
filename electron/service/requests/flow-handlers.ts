import { readCategoryMoves } from '#db/queries/flow-queries.ts';
import { flowsBetween } from '#shared/domain/requests/flows.ts';
import { query } from '../base.ts';

export const requestFlows = query.requests.flows.handler(async ({ context }) => [
  ...flowsBetween(await readCategoryMoves(context.reader)),
]);
