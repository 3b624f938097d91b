import { insertMeeting } from '#db/queries/meeting-queries.ts';
import { insertRisk } from '#db/queries/risk-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import { connectWorkspace, freshConnection, type Workspace } from '#db/workspace.ts';
import type { Risk } from '#shared/domain/risks/risk.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { instant } from '#shared/values/instant.ts';
import { fen } from '#shared/values/money.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import type { BenchFolder } from './bench-folder.ts';
import { layOutTimeline } from './large-timeline.ts';

export const WEEK_CHANGES = 5000;
const RISKS = 200;
/** Within the five years of the workspace. */
export const MEETING_DAY = day('2026-11-16');

/** Put into a copy of the full workspace: a plan, a register of risks, and a meeting that was closed 5,000 changes ago. */
export async function addMeetings(folder: BenchFolder, path: string): Promise<Id<'meeting'>> {
  const service = await benchService(folder, 'meeting-plan');
  await service.client.workspace.open({ path });
  if (!(await hasPlan(service.client))) await layOutTimeline(service.client);
  await service.close();
  const workspace = await connectWorkspace(freshConnection(path));
  try {
    await enterRisks(workspace);
    return await closeMeeting(workspace);
  } finally {
    await workspace.close();
  }
}

async function hasPlan(client: BenchClient): Promise<boolean> {
  return (await client.timeline.get()).timeline.tasks.length > 0;
}

let made = 0;
function newId<Entity extends string>(): Id<Entity> {
  made += 1;
  return uuidV7<Entity>(1_763_000_000_000 + made, new Uint8Array(10).fill(made % 256));
}

function meta(command: string) {
  const actor = { personId: null, personName: null, account: 'generator' };
  return { command, actor, at: instant('2026-11-16T02:00:00.000Z'), recordId: newId() };
}

async function enterRisks(workspace: Workspace): Promise<void> {
  await workspace.write(meta('risks.add'), async (writer, record) => {
    for (let at = 0; at < RISKS; at += 1) await insertRisk(writer, riskOf(at, MEETING_DAY), newId);
    record.describe({ key: 'riskAdded', params: { number: 'R-001', name: 'Bench' } });
  });
}

function riskOf(at: number, raisedOn: Day): Risk {
  return {
    id: newId<'risk'>(),
    number: `R-${String(at + 1).padStart(3, '0')}`,
    title: `风险 ${at + 1}`,
    kind: 'budget',
    probabilityBp: basisPoints((at % 10) * 900 + 500),
    impactFen: fen((at + 1) * 1_000_000),
    impactDays: at % 20,
    ownerId: null,
    response: 'reduce',
    responseText: '',
    trigger: '',
    dueDay: null,
    status: 'open',
    note: '',
    raisedOn,
    warningKey: null,
    links: [],
  };
}

async function closeMeeting(workspace: Workspace): Promise<Id<'meeting'>> {
  const id = newId<'meeting'>();
  const closedSeq = (await lastRecord(workspace.reader)) - WEEK_CHANGES;
  await workspace.write(meta('meetings.close'), async (writer, record) => {
    const at = instant('2026-11-16T02:00:00.000Z');
    await insertMeeting(writer, {
      id,
      number: 1,
      day: MEETING_DAY,
      state: 'closed',
      openedAt: at,
      closedAt: at,
      sinceSeq: closedSeq - WEEK_CHANGES,
      closedSeq,
      attendance: [],
    });
    record.describe({ key: 'meetingClosed', params: { meetingNumber: 1 } });
  });
  return id;
}
