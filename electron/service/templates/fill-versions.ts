import { call } from '@orpc/server';
import { fen } from '#shared/values/money.ts';
import { approveSubmitted } from '../requests/request-handlers.ts';
import { getRequest } from '../requests/request-view-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { proposeBaseline } from '../versions/proposal-handlers.ts';
import { setScenarioCells } from '../versions/scenario-handlers.ts';
import { branchScenario, versionSheet } from '../versions/version-handlers.ts';
import type { RequestGround } from './fill-requests.ts';
import { sampleBaseline, sampleScenario } from './sample-versions.ts';

/** The plan of the year, put forward by one and approved by another. */
export async function fillBaseline(
  context: ServiceContext,
  { language, people }: Pick<RequestGround, 'language' | 'people'>,
): Promise<void> {
  const { name, reason, note, by, approvedBy } = sampleBaseline;
  const { requestId } = await call(
    proposeBaseline,
    { from: 'current', name: name[language], reason: reason[language] },
    { context: { ...context, actingAs: people.get(by) }, path: ['versions', 'proposeBaseline'] },
  );
  const approving = { ...context, actingAs: people.get(approvedBy) };
  const { seq } = await call(getRequest, { id: requestId }, { context: approving });
  await call(
    approveSubmitted,
    { id: requestId, seenSeq: seq, note: note[language] },
    { context: approving, path: ['requests', 'approve'] },
  );
}

/** One scenario of the plan as it stands. */
export async function fillScenario(
  context: ServiceContext,
  { language, lines, people }: RequestGround,
): Promise<void> {
  const { name, note, by, months, percents } = sampleScenario;
  const acting = { ...context, actingAs: people.get(by) };
  const { id } = await call(
    branchScenario,
    { from: 'current', name: name[language], note: note[language] },
    { context: acting, path: ['versions', 'branch'] },
  );
  const sheet = await call(versionSheet, { id }, { context: acting });
  const ahead = sheet.months.slice(months.first, months.first + months.count);
  const cells = percents.flatMap(({ line, percent }) => {
    const its = sheet.lines.find((candidate) => candidate.id === lines.get(line));
    return ahead.flatMap((month, index) => {
      const planned = its?.plan[months.first + index];
      // In whole yuan, as the sample plans.
      return its === undefined || planned === undefined
        ? []
        : { lineId: its.id, month, fen: fen(Math.round((planned * percent) / 10_000) * 100) };
    });
  });
  await call(setScenarioCells, { id, cells }, { context: acting, path: ['versions', 'setCells'] });
}
