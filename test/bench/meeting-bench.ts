import { readActions } from '#db/queries/decision-queries.ts';
import { readChangesSince } from '#db/queries/changes-since-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { connectWorkspace, freshConnection, type Workspace } from '#db/workspace.ts';
import { readForecast } from '#electron/service/forecast/read-forecast.ts';
import { readScorecard } from '#electron/service/kpis/scorecard-handlers.ts';
import { readTierGroups } from '#electron/service/kols/read-roster.ts';
import { readPlaces } from '#electron/service/risks/read-risks.ts';
import { readWarnings } from '#electron/service/risks/read-warnings.ts';
import { readStanding } from '#electron/service/timeline/read-standing.ts';
import { day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { addMeetings, WEEK_CHANGES } from './large-meetings.ts';
import { minutesFindings } from './minutes-bench.ts';
import { timed, timingOf } from './measure.ts';

const AREA = 'Meetings beside five years of everything';
const RUNS = 5;
const AGENDA_MS = 500;
const PAST_MS = 1000;

/** The weekly meeting on the full workspace, as the window asks for it. */
export async function meetingBench(folder: BenchFolder): Promise<Finding[]> {
  const path = await folder.fullWorkspace();
  const id = await addMeetings(folder, path);
  const findings = await liveFindings(folder, path, id);
  // By themselves: a service that has just opened a large file backs it up meanwhile.
  return [...findings, ...(await pastFindings(path))];
}

async function liveFindings(folder: BenchFolder, path: string, id: string): Promise<Finding[]> {
  const service = await benchService(folder, 'meeting-data');
  try {
    await service.client.workspace.open({ path });
    return [await agendaFinding(service.client), ...(await minutesFindings(service.client, id))];
  } finally {
    await service.close();
  }
}

/** Asked again after something was changed, as it is while a week is prepared: nothing that was told before holds. */
async function agendaFinding(client: BenchClient): Promise<Finding> {
  const { categories } = await client.budget.sheet();
  const [category] = categories;
  const { id } = await client.budget.addLine({ categoryId: category?.id ?? '', name: 'Bench' });
  const taken: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await client.entries.add({ lineId: id, day: '2026-11-17', fen: 100 + run });
    const { median } = await timed(() => client.meetings.agenda(), 1, 0);
    taken.push(median);
  }
  const [first = 0, ...later] = taken;
  const { median, worst } = timingOf(later);
  const note = `worst ${worst.toFixed(0)} ms of ${RUNS}, each after a change; the first ${first.toFixed(0)} ms`;
  const what = `the agenda of a week with ${WEEK_CHANGES.toLocaleString('en')} changes, median`;
  return msFinding(AREA, what, median, AGENDA_MS, note);
}

const DAY = day('2026-06-30');
const NOW = instant('2026-06-30T16:00:00.000Z');

const areas: Readonly<Record<string, (reader: Reader) => Promise<unknown>>> = {
  'the budget': (reader) => readForecast(reader, DAY),
  'the timeline': (reader) => readStanding(reader, NOW),
  'the KPIs': (reader) => readScorecard(reader, DAY),
  'the KOLs': (reader) => readTierGroups(reader, { filter: {}, today: DAY }),
  'the risks': readPlaces,
  'the warnings': (reader) => readWarnings(reader, DAY, NOW),
  'the actions': readActions,
  'the changes': async (reader) => readChangesSince(reader, (await lastRecord(reader)) - WEEK_CHANGES, 12),
};

/** Each area by itself, with the laying out of its past before it. */
async function pastFindings(path: string): Promise<Finding[]> {
  const workspace = await connectWorkspace(freshConnection(path));
  try {
    const last = await lastRecord(workspace.reader);
    const findings: Finding[] = [];
    for (const [when, seq] of [
      ['a week ago', last - WEEK_CHANGES],
      ['half-way', Math.floor(last / 2)],
    ] as const) {
      for (const [what, ask] of Object.entries(areas)) {
        const { worst, median } = timingOf(await pastTimes(workspace, seq, ask));
        const note = `median ${median.toFixed(0)} ms, worst of 3; the laying out of that past included`;
        findings.push(msFinding(AREA, `${what}, ${when}`, worst, PAST_MS, note));
      }
    }
    return findings;
  } finally {
    await workspace.close();
  }
}

/** Another past is asked for in between, so that none finds its own laid out already. */
async function pastTimes(workspace: Workspace, seq: number, ask: (reader: Reader) => Promise<unknown>) {
  const present = await lastRecord(workspace.reader);
  const taken: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await workspace.asOf(present, async () => undefined);
    const began = performance.now();
    await workspace.asOf(seq, ask);
    taken.push(performance.now() - began);
  }
  return taken;
}
