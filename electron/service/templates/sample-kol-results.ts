import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { RandomStream } from '#shared/domain/statistics/random-stream.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { SampleKol } from './sample-kol.ts';
import type { SamplePiece } from './sample-kol-piece.ts';

/** What a day of a piece came to. */
export interface SampleResultDay {
  readonly day: Day;
  readonly exposure: number;
  readonly click: number;
  /** Null where the platform doesn't tell. */
  readonly dwellSeconds: number | null;
  readonly interaction: number;
  readonly registration: number;
  readonly cardBinding: number;
  readonly purchaseCount: number;
  readonly purchaseFen: Fen;
}

/** How people of a tier's audience behave: each share is of the link before it in the chain. */
interface Behaviour {
  readonly click: number;
  readonly interaction: number;
  readonly registration: number;
  readonly cardBinding: number;
  readonly purchase: number;
  readonly dwellSeconds: number;
  readonly ticketYuan: number;
}

/** Invented: the head is seen by most, mid-tier creators are believed by more of those who see them. */
const behaviours: Readonly<Record<Tier, Behaviour>> = {
  head: {
    click: 0.012,
    interaction: 0.3,
    registration: 0.075,
    cardBinding: 0.28,
    purchase: 0.5,
    dwellSeconds: 34,
    ticketYuan: 30_000,
  },
  mid: {
    click: 0.02,
    interaction: 0.42,
    registration: 0.09,
    cardBinding: 0.31,
    purchase: 0.4,
    dwellSeconds: 57,
    ticketYuan: 22_000,
  },
  ordinary: {
    click: 0.03,
    interaction: 0.5,
    registration: 0.08,
    cardBinding: 0.3,
    purchase: 0.38,
    dwellSeconds: 41,
    ticketYuan: 8000,
  },
};

const SEED = 20_260_622;
/** Days on which a piece is followed, and the power by which its audience falls off. */
const FOLLOWED_DAYS = 56;
const DECAY = 1.15;
/** Up to so many trials are drawn one by one; beyond, from the normal distribution. */
const MOST_DRAWN = 3000;
/** Purchases are in whole hundreds of yuan, and not below a thousand. */
const TICKET_STEP_YUAN = 100;
const LEAST_TICKET_YUAN = 1000;

/**
 * The results of a piece from its publication up to a day, the same whenever they are asked for: everything is drawn
 * from the names of KOL and piece.
 */
export function resultsOf(
  kol: SampleKol,
  tier: Tier,
  piece: SamplePiece,
  publishedOn: Day,
  lastDay: Day,
): SampleResultDay[] {
  const behaviour = behaviours[tier];
  const stream = new RandomStream(SEED, `${kol.key} ${piece.title.en}`);
  const luck = Math.exp(0.25 * stream.normal());
  const exposures = ((kol.followers.at(-1) ?? 0) * kol.reachPercent * luck) / 100;
  const weights = Array.from({ length: FOLLOWED_DAYS }, (_, at) => (at + 1) ** -DECAY);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const count = Math.min(FOLLOWED_DAYS, daysBetween(publishedOn, lastDay) + 1);
  return weights.slice(0, Math.max(0, count)).map((weight, at) => {
    const noise = Math.exp(0.18 * stream.normal());
    const exposure = Math.round((exposures * weight * noise) / whole);
    return { day: addDays(publishedOn, at), exposure, ...reactions(stream, exposure, behaviour, kol) };
  });
}

function reactions(
  stream: RandomStream,
  exposure: number,
  behaviour: Behaviour,
  { platform, pull }: SampleKol,
): Omit<SampleResultDay, 'day' | 'exposure'> {
  const click = drawn(stream, exposure, behaviour.click);
  const interaction = drawn(stream, click, behaviour.interaction);
  const registration = drawn(stream, interaction, behaviour.registration * Math.sqrt(pull));
  const cardBinding = drawn(stream, registration, Math.min(1, behaviour.cardBinding * Math.sqrt(pull)));
  const purchaseCount = drawn(stream, cardBinding, behaviour.purchase);
  const dwell = Math.round(click * behaviour.dwellSeconds * Math.exp(0.1 * stream.normal()));
  let yuan = 0;
  for (let one = 0; one < purchaseCount; one += 1) yuan += ticket(stream, behaviour.ticketYuan);
  return {
    click,
    // This platform counts no time on the page.
    dwellSeconds: platform === 'xueqiu' ? null : dwell,
    interaction,
    registration,
    cardBinding,
    purchaseCount,
    purchaseFen: fen(yuan * 100),
  };
}

/** Successes of so many trials. */
function drawn(stream: RandomStream, trials: number, share: number): number {
  if (trials > MOST_DRAWN) {
    const spread = Math.sqrt(trials * share * (1 - share));
    return Math.min(trials, Math.max(0, Math.round(trials * share + spread * stream.normal())));
  }
  let successes = 0;
  for (let trial = 0; trial < trials; trial += 1) if (stream.uniform() < share) successes += 1;
  return successes;
}

/** Mostly small, some large: of the mean that is given. */
function ticket(stream: RandomStream, meanYuan: number): number {
  const spread = 0.6;
  const yuan = meanYuan * Math.exp(spread * stream.normal() - (spread * spread) / 2);
  return Math.max(LEAST_TICKET_YUAN, Math.round(yuan / TICKET_STEP_YUAN) * TICKET_STEP_YUAN);
}
