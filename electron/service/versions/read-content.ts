import { readCategories, readLines, readProgramme } from '#db/queries/budget-queries.ts';
import { type KeptLine, readVersionLines } from '#db/queries/version-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Category } from '#shared/domain/budget/category.ts';
import type { ComparedVersion } from '#shared/domain/versions/comparison.ts';
import type {
  Version,
  VersionCategory,
  VersionFrame,
  VersionOrigin,
} from '#shared/domain/versions/version.ts';
import { readPlanned } from '../budget/read-sheet.ts';

/** What a version is made from and what it is compared by: its frame and its lines, whether stored or the plan itself. */
export interface VersionContent {
  readonly origin: VersionOrigin;
  readonly frame: VersionFrame;
  readonly lines: readonly KeptLine[];
}

export async function readContent(reader: Reader, version: Version | null): Promise<VersionContent> {
  if (version === null) return readPlanContent(reader);
  const { id, kind, name, totalFen, firstMonth, monthCount } = version;
  return {
    origin: { kind, id, name },
    frame: { totalFen, firstMonth, monthCount },
    lines: await readVersionLines(reader, id),
  };
}

async function readPlanContent(reader: Reader): Promise<VersionContent> {
  const { totalFen, firstMonth, monthCount } = await readProgramme(reader);
  const planned = await readPlanned(reader);
  const plans = new Map(planned.lines.map((line) => [line.id, line.plan]));
  const names = new Map((await readCategories(reader)).map(({ id, name }) => [id, name]));
  return {
    origin: { kind: 'current', id: null, name: '' },
    frame: { totalFen, firstMonth, monthCount },
    lines: (await readLines(reader)).map(({ id, categoryId, name, kind, vendor, note, position }) => ({
      id,
      categoryId,
      categoryName: names.get(categoryId) ?? '',
      name,
      kind,
      vendor,
      note,
      position,
      added: false,
      plan: [...(plans.get(id) ?? [])],
    })),
  };
}

/** The categories of the plan in their order, then those that only the version's lines still know. */
export function categoriesOf(
  categories: readonly Category[],
  lines: readonly Pick<KeptLine, 'categoryId' | 'categoryName'>[],
): VersionCategory[] {
  const all = new Map<string, VersionCategory>(
    categories.map(({ id, name, hue }) => [id, { id, name, hue }]),
  );
  for (const { categoryId, categoryName } of lines) {
    if (!all.has(categoryId)) all.set(categoryId, { id: categoryId, name: categoryName, hue: 'other' });
  }
  return [...all.values()];
}

export async function readCompared(reader: Reader, version: Version | null): Promise<ComparedVersion> {
  const { origin, frame, lines } = await readContent(reader, version);
  return {
    head: { kind: origin.kind, id: origin.id, name: origin.name, totalFen: frame.totalFen },
    frame,
    categories: categoriesOf(await readCategories(reader), lines),
    lines,
  };
}
