import { z } from 'zod';
import type { Day } from '#shared/values/day.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema } from '../values/value-schemas.ts';
import type { FoundSign } from './found-sign.ts';
import { riskIdSchema } from './risk.ts';
import { type Warning, warningKindSchema, warningUnits } from './warning.ts';
import type { StandingSign } from './warning-state.ts';

/** What was done with a warning, or that it stood when somebody last looked. */
export const warningMarkSchema = z.object({
  kind: warningKindSchema,
  causeKey: z.string(),
  state: z.enum(['standing', 'snoozed', 'closed', 'risk']),
  /** How bad it was then. */
  figure: z.number(),
  untilDay: daySchema.nullable(),
  reason: z.string(),
  day: daySchema,
  personId: personIdSchema.nullable(),
  riskId: riskIdSchema.nullable(),
});
export type WarningMark = z.infer<typeof warningMarkSchema>;

/** The warning with what was done with it, as far as that still holds. */
export function standingWarningOf(
  { sign, consequences }: StandingSign<FoundSign>,
  mark: WarningMark | undefined,
  today: Day,
): Warning {
  const held = mark !== undefined && stillHolds(mark, sign, today) ? mark : undefined;
  const { kind, figure, params, impact, urgency, links } = sign;
  return {
    kind,
    causeKey: sign.key,
    figure,
    params,
    impact,
    urgency,
    links: [...links],
    consequences: consequences.map((one) => String(one.params['name'] ?? '')),
    state: held === undefined || held.state === 'standing' ? 'open' : held.state,
    untilDay: held?.untilDay ?? null,
    reason: held?.reason ?? '',
    personId: held?.personId ?? null,
    riskId: held?.riskId ?? null,
  };
}

/** A snooze holds up to its last day; what was closed comes back when its figure is worse than it was then. */
function stillHolds(mark: WarningMark, { kind, figure }: FoundSign, today: Day): boolean {
  if (mark.state === 'snoozed') return mark.untilDay !== null && today <= mark.untilDay;
  if (mark.state !== 'closed') return true;
  return warningUnits[kind].worse === 'lower' ? figure >= mark.figure : figure <= mark.figure;
}
