import type { Reader } from '#db/schema.ts';
import { causeKey, type FoundSign, signOf } from '#shared/domain/risks/found-sign.ts';
import type { RiskLevel } from '#shared/domain/risks/risk-scale.ts';
import type { WarningRule } from '#shared/domain/risks/warning.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { daysBetween, type Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { readPlanNow } from '../timeline/read-plan.ts';

const WHOLE_BP = 10_000;
/** A gate within two weeks is urgent, one within a month is soon. */
const URGENT_DAYS = 14;
const SOON_DAYS = 31;
/** A slip of a week or more is grave by itself. */
const LONG_SLIP_DAYS = 5;

/** Slips on the critical path, and gates whose chance is low. */
export async function timelineSigns(
  reader: Reader,
  standing: TimelineStanding,
  rules: readonly WarningRule[],
  today: Day,
): Promise<FoundSign[]> {
  const critical = await criticalTasks(reader);
  const slips = standing.slips.filter(({ causeId }) => critical.has(causeId));
  return [
    ...slips.flatMap((slip) =>
      signOf(
        {
          kind: 'critical-slip',
          recordId: slip.causeId,
          figure: slip.days,
          params: { name: slip.name, movedCount: slip.movedCount, slipDays: slip.days },
          impact: slipImpact(slip),
          urgency: 4,
          links: [{ kind: 'task', recordId: slip.causeId }],
        },
        rules,
      ),
    ),
    ...standing.gates.flatMap((gate) => {
      const { taskId, name, number, forecast, finish, decidedOn } = gate;
      if (forecast?.chance === undefined || forecast.chance === null || decidedOn !== null) return [];
      const causes = slips.filter((slip) => slip.milestones.some((moved) => moved.taskId === taskId));
      const figure = Math.round(forecast.chance * WHOLE_BP);
      return signOf(
        {
          kind: 'gate-chance',
          recordId: taskId,
          figure,
          params: { name, gateNumber: number, chanceBp: figure },
          impact: 5,
          urgency: urgencyOf(daysBetween(today, dayEndedAt(minuteOf(finish)))),
          links: [{ kind: 'task', recordId: taskId }],
          followsFrom: causes.map(({ causeId }) => causeKey('critical-slip', causeId)),
        },
        rules,
      );
    }),
  ];
}

function slipImpact({ milestones, days }: TimelineStanding['slips'][number]): RiskLevel {
  if (milestones.some(({ isGate }) => isGate)) return 5;
  if (milestones.length > 0) return 4;
  return days >= LONG_SLIP_DAYS ? 3 : 2;
}

/** @param days until it comes; below zero when it is over. */
function urgencyOf(days: number): RiskLevel {
  if (days <= URGENT_DAYS) return 5;
  return days <= SOON_DAYS ? 4 : 2;
}

/** Tasks that have no slack, as the plan stands. */
async function criticalTasks(reader: Reader): Promise<ReadonlySet<string>> {
  const { timeline } = await readPlanNow(reader);
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return new Set();
  const { isCritical } = schedule.value;
  return new Set(timeline.tasks.filter((_task, at) => isCritical[at] === 1).map(({ id }) => id));
}
