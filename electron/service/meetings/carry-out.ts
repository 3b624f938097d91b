import { readLegs, readRequest } from '#db/queries/request-queries.ts';
import { readLines } from '#db/queries/budget-queries.ts';
import { readDepartments } from '#db/queries/catalogue-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { CarryOut, DecisionInput } from '#shared/domain/meetings/decision.ts';
import { found } from '../refusals.ts';
import { decideTargets } from '../kpis/target-handlers.ts';
import { acceptTiers } from '../kols/tier-handlers.ts';
import { approveRequest } from '../requests/approve-request.ts';
import { rejectSubmitted } from '../requests/request-handlers.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { keepGateDecision } from '../timeline/timeline-handlers.ts';
import { readPlanNow } from '../timeline/read-plan.ts';

export type DecidingContext = RequestContext & { readonly workspace: Pick<Workspace, 'reader'> };

/** Does what a decision says, by the functions behind the screens' own commands. */
export async function carryOut(
  context: DecidingContext,
  { carryOut: what, reason }: DecisionInput,
): Promise<void> {
  if (what === null) return;
  switch (what.kind) {
    case 'approve-request': {
      const { requestId, seenSeq, exception } = what;
      const request = found(await readRequest(context.writer, requestId), 'request');
      await approveRequest(context, request, { seenSeq, note: reason, exception });
      return;
    }
    case 'reject-request':
      await rejectSubmitted(context, what.requestId, reason);
      return;
    case 'decide-gate':
      await keepGateDecision(context, what.decision);
      return;
    case 'set-kpi-targets':
      await decideTargets(context, what.targets, reason);
      return;
    default:
      await acceptTiers(context, what.kolIds);
  }
}

/** The departments without which it can't be decided: whose lines give or get money, and whose gate it is. */
export async function departmentsNeeded(
  { writer, workspace }: DecidingContext,
  what: CarryOut | null,
): Promise<readonly Department[]> {
  const ids = new Set(what === null ? [] : await departmentIdsOf(writer, workspace.reader, what));
  return (await readDepartments(writer)).filter(({ id }) => ids.has(id));
}

async function departmentIdsOf(
  reader: Reader,
  committed: Reader,
  what: CarryOut,
): Promise<(string | null)[]> {
  if (what.kind === 'decide-gate') {
    const { timeline } = await readPlanNow(committed);
    return timeline.tasks.flatMap(({ id, departmentId }) =>
      id === what.decision.taskId ? [departmentId] : [],
    );
  }
  if (what.kind !== 'approve-request' && what.kind !== 'reject-request') return [];
  const touched = new Set<string>((await readLegs(reader, what.requestId)).map(({ lineId }) => lineId));
  return (await readLines(reader)).flatMap(({ id, departmentId }) => (touched.has(id) ? [departmentId] : []));
}
