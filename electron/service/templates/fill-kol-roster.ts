import { call } from '@orpc/server';
import { insertKol, writeFollowers, writePrices, writeQualifications } from '#db/queries/kol-queries.ts';
import type { Writer } from '#db/schema.ts';
import { exampleQualifications } from '#shared/domain/compliance/example-rule-pack.ts';
import { handleKey } from '#shared/domain/kols/handle-key.ts';
import type { Kol } from '#shared/domain/kols/kol.ts';
import { DEFAULT_TIER_RULE } from '#shared/domain/kols/tier-answer.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { addDays } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { actingPerson, commandMeta } from '../base.ts';
import { changeTierRule, setTierLines } from '../kols/tier-handlers.ts';
import type { ServiceContext, ServiceParts } from '../service-parts.ts';
import { atDesk, type KolGround, type LaidKol, sampleKols } from './kol-ground.ts';
import {
  agencies,
  countedDaysAgo,
  fields,
  flags,
  qualificationIssuers,
  type SampleKol,
  sampleNote,
} from './sample-kol.ts';
import { tierLines, tierReason } from './sample-kol-money.ts';
import { known } from './sample-timeline.ts';

/** All KOLs in one record, as if they came from a list, each of the tier that it had when it was signed. */
export async function fillRoster(context: ServiceContext, ground: KolGround): Promise<LaidKol[]> {
  const { parts } = context;
  const workspace = parts.slot.current;
  if (workspace === null) return [];
  const person = await actingPerson(atDesk(context, ground, 'keeper'), workspace);
  const meta = commandMeta(context, person, 'kols.add');
  const laid: LaidKol[] = [];
  await workspace.write(meta, async (writer, record) => {
    for (const [tier, kols, pieces] of sampleKols) {
      for (const kol of kols) {
        const { id } = await insertSampleKol(writer, parts, ground, kol, tier);
        const own = pieces.filter(({ kol: key }) => key === kol.key);
        laid.push({ id, tier, kol, pieces: own, cooperationId: null });
      }
    }
    record.describe({ key: 'sampleKolsAdded', params: { kolCount: laid.length } });
  });
  return laid;
}

async function insertSampleKol(
  writer: Writer,
  parts: ServiceParts,
  { language, today }: KolGround,
  sample: SampleKol,
  tier: Tier,
): Promise<Kol> {
  const kol: Kol = {
    id: parts.newId<'kol'>(),
    name: sample.name[language],
    handle: sample.handle,
    platform: sample.platform,
    tier,
    tierReason: null,
    agency: sample.agency === undefined ? '' : agencies[sample.agency][language],
    contact: '',
    field: fields[sample.field][language],
    flags: ['sample' as const, ...(sample.flags ?? [])].map((flag) => flags[flag][language]),
    note: sampleNote[language],
  };
  await insertKol(writer, kol, handleKey(kol.handle));
  for (const [at, ago] of countedDaysAgo.entries()) {
    const counted = { day: addDays(today, -ago), count: sample.followers[at] ?? 0 };
    await writeFollowers(writer, kol.id, { id: parts.newId<'kol_follower'>(), ...counted });
  }
  const prices = sample.prices.map(([format, yuan]) => ({ format, fen: fen(yuan * 100) }));
  await writePrices(writer, kol.id, prices, () => parts.newId<'kol_price'>());
  const qualifications = (sample.qualifications ?? []).map(({ kind, number, fromDaysAgo, untilDays }) => ({
    id: parts.newId<'kol_qualification'>(),
    kind: exampleQualifications[kind][language],
    number,
    issuer: qualificationIssuers[kind][language],
    validFrom: addDays(today, -fromDaysAgo),
    validUntil: addDays(today, untilDays),
  }));
  await writeQualifications(writer, kol.id, qualifications);
  return kol;
}

/** From now on a head is qualified, too, and tiers have their part of the lines; nobody's tier changes by it. */
export async function fillTierRules(context: ServiceContext, ground: KolGround): Promise<void> {
  const { language, lines } = ground;
  const acting = atDesk(context, ground, 'keeper');
  const rule = {
    ...DEFAULT_TIER_RULE,
    headQualifications: Object.values(exampleQualifications).map((words) => words[language]),
  };
  await call(
    changeTierRule,
    { rule, reason: tierReason.rule[language] },
    { context: acting, path: ['kols', 'changeTierRule'] },
  );
  const shares = tierLines.map(({ tier, line, percent }) => ({
    tier,
    lineId: known(lines, line),
    shareBp: basisPoints(percent * 100),
  }));
  await call(
    setTierLines,
    { lines: shares, reason: tierReason.lines[language] },
    { context: acting, path: ['kols', 'setTierLines'] },
  );
}
