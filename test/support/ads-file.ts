import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an advertising platform exports, made up: the shape of the real ones, and what has to come of it. */
export interface AdsFile {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  /** How often each campaign stands in the file, the most frequent first. */
  readonly campaigns: readonly { readonly id: string; readonly rows: number }[];
  /** What the amounts add up to once each is rounded to the fen: '58,705.23'. */
  readonly sum: string;
  /** Amounts with more than two decimals. */
  readonly rounded: number;
}

const CAMPAIGNS = ['1178', '1178', '1178', '936', '936', '916'] as const;
const HEADER = 'Date,ad_id,xyz_campaign_id,age,gender,interest,Impressions,Clicks,Spent';
const NANO_PER_FEN = 10_000_000n;

/** Day-first dates in August 2023, ids, and spend with up to nine decimals, some of it nothing. */
export async function writeAdsFile(folder: string, rows: number, name = 'ads.csv'): Promise<AdsFile> {
  const random = randomNumbers(rows);
  const lines = [HEADER];
  const counts = new Map<string, number>();
  let fen = 0n;
  let rounded = 0;
  for (let row = 0; row < rows; row++) {
    const campaign = CAMPAIGNS[random(CAMPAIGNS.length)] ?? '916';
    counts.set(campaign, (counts.get(campaign) ?? 0) + 1);
    // A tenth of the ads was shown and cost nothing; a tenth cost whole fen.
    const kind = random(10);
    const nano =
      kind === 0
        ? 0n
        : BigInt(random(200_000)) * NANO_PER_FEN + (kind === 1 ? 0n : BigInt(random(9_999_999) + 1));
    const rest = nano % NANO_PER_FEN;
    fen += nano / NANO_PER_FEN + (rest * 2n >= NANO_PER_FEN ? 1n : 0n);
    if (rest > 0n) rounded += 1;
    lines.push(
      [
        `${String(13 + random(18)).padStart(2, '0')}-08-2023`,
        String(700_000 + row),
        campaign,
        '30-34',
        random(2) === 0 ? 'M' : 'F',
        String(random(60)),
        String(random(20_000)),
        String(random(30)),
        decimal(nano),
      ].join(','),
    );
  }
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  const campaigns = [...counts]
    .map(([id, count]) => ({ id, rows: count }))
    .toSorted((a, b) => b.rows - a.rows);
  return { path, name, rows, campaigns, sum: money(fen), rounded };
}

/** Nano-yuan as the platforms print them: no zeros at the end. */
function decimal(nano: bigint): string {
  const digits = String(nano).padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, '') || '0';
}

function money(fen: bigint): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** The same numbers in every run (a linear congruential generator, the constants of Numerical Recipes). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
