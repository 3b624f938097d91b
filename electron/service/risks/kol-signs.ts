import { readBlocked, readDeliverables } from '#db/queries/deliverable-list-queries.ts';
import { readExpiring } from '#db/queries/expiring-queries.ts';
import type { Reader } from '#db/schema.ts';
import { causeKey, type FoundSign, signOf } from '#shared/domain/risks/found-sign.ts';
import type { WarningRule } from '#shared/domain/risks/warning.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';

/** Further off nobody has to act yet, whatever the rule says. */
const EXPIRY_LOOKED_AHEAD_DAYS = 400;
const UNPUBLISHED = ['brief', 'script', 'review', 'scheduled'] as const;
/** The gravest are shown; the rest is the screen's. */
const MOST_LATE = 200;
const LONG_LATE_DAYS = 5;

/** Content that is late or held back by compliance, and qualifications about to expire. */
export async function kolSigns(
  reader: Reader,
  rules: readonly WarningRule[],
  today: Day,
): Promise<FoundSign[]> {
  return [
    ...(await blockedSigns(reader, rules, today)),
    ...(await lateSigns(reader, rules, today)),
    ...(await expirySigns(reader, rules, today)),
  ];
}

async function blockedSigns(reader: Reader, rules: readonly WarningRule[], today: Day): Promise<FoundSign[]> {
  const blocked = await readBlocked(reader);
  return blocked.flatMap(({ id, title, kolId, kolName, dueDay }) =>
    signOf(
      {
        kind: 'compliance-block',
        recordId: id,
        figure: 1,
        params: { name: title, kol: kolName, dueDay },
        impact: 3,
        urgency: daysBetween(today, dueDay) <= 3 ? 5 : 3,
        links: [{ kind: 'kol', recordId: kolId }],
      },
      rules,
    ),
  );
}

async function lateSigns(reader: Reader, rules: readonly WarningRule[], today: Day): Promise<FoundSign[]> {
  const page = { offset: 0, limit: MOST_LATE };
  const filter = { steps: [...UNPUBLISHED], lateOnly: true };
  const late = await readDeliverables(reader, { filter, today }, page);
  return late.flatMap(({ id, title, kolId, kolName, dueDay, scriptDueDay, late: what }) => {
    const since = what === 'script' ? (scriptDueDay ?? dueDay) : dueDay;
    const days = Math.max(0, daysBetween(since, today));
    return signOf(
      {
        kind: 'deliverable-late',
        recordId: id,
        figure: days,
        params: { name: title, kol: kolName, lateDays: days },
        impact: days >= LONG_LATE_DAYS ? 3 : 2,
        urgency: 4,
        links: [{ kind: 'kol', recordId: kolId }],
        followsFrom: [causeKey('compliance-block', id)],
      },
      rules,
    );
  });
}

async function expirySigns(reader: Reader, rules: readonly WarningRule[], today: Day): Promise<FoundSign[]> {
  const expiring = await readExpiring(reader, addDays(today, EXPIRY_LOOKED_AHEAD_DAYS));
  return expiring.flatMap(({ kolId, name, kind, validUntil }) => {
    const days = daysBetween(today, validUntil);
    return signOf(
      {
        kind: 'qualification-expiry',
        recordId: `${kolId}:${kind}`,
        figure: days,
        params: { name, qualification: kind, onDay: validUntil, leftDays: days },
        impact: days < 0 ? 4 : 3,
        urgency: days <= 7 ? 5 : 3,
        links: [{ kind: 'kol', recordId: kolId }],
      },
      rules,
    );
  });
}
