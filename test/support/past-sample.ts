import { copyFile } from 'node:fs/promises';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { serviceClient } from './service-client.ts';

const DAY_MS = 86_400_000;
/** Fourteen million yuan in place of twelve. */
const RAISED_FEN = 1_400_000_000;

/** Days of a workspace whose ledger goes back further than today. */
export interface PastSample {
  readonly firstDay: Day;
  /** The last day on which the programme total was twelve million yuan: fourteen since. */
  readonly dayBefore: Day;
}

/** Lays the sample programme out at a path as somebody who began it nine days ago and went on four days ago. */
export async function layOutPastSample(path: string, language: Language): Promise<PastSample> {
  const its = await serviceClient('none');
  try {
    const now = Date.now();
    its.clockMs = now - 9 * DAY_MS;
    await its.client.workspace.create({ path: its.path, name: 'Past', template: 'sample', language });
    const { today: begunOn, firstDay } = await its.client.overview.get({});
    its.clockMs = now - 4 * DAY_MS;
    const { people } = await its.client.catalogue.list();
    const [person] = people;
    await its.client.session.choosePerson({ personId: person?.id ?? null });
    await its.client.budget.changeTotal({ totalFen: RAISED_FEN, spread: 'none' });
    await its.client.workspace.close();
    await copyFile(its.path, path);
    return { firstDay, dayBefore: addDays(begunOn, 4) };
  } finally {
    await its.remove();
  }
}
