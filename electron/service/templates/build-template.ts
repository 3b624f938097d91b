import { call } from '@orpc/server';
import { insertProgramme } from '#db/queries/budget-queries.ts';
import { insertWorkspace } from '#db/queries/workspace-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Template } from '#shared/domain/workspace/workspace-state.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { addMonths, firstDay, type Month, monthOf } from '#shared/values/month.ts';
import { commandMeta } from '../base.ts';
import { addCategory } from '../budget/category-handlers.ts';
import { changePolicy } from '../budget/policy-handlers.ts';
import { addDepartment } from '../catalogue/catalogue-handlers.ts';
import type { ServiceContext, ServiceParts } from '../service-parts.ts';
import { WorkspaceSlot } from '../workspace/workspace-slot.ts';
import { layOutSample } from './lay-out-sample.ts';
import type { Foundation } from './foundation.ts';
import { SampleClock } from './sample-clock.ts';
import { categories, departments } from './sample-programme.ts';

export interface TemplateOrder {
  readonly name: string;
  readonly template: Template;
  readonly language: Language;
}

/** Months of history that the sample has before the running one. */
const SAMPLE_HISTORY = 3;

/**
 * Lays out a new workspace through the ordinary commands, so that its ledger is honest. The records say
 * that a template wrote them, and Undo stops there.
 */
export async function buildTemplate(
  parts: ServiceParts,
  workspace: Workspace,
  order: TemplateOrder,
): Promise<void> {
  const slot = new WorkspaceSlot();
  slot.put(workspace);
  const clock = order.template === 'sample' ? new SampleClock(parts) : null;
  const time = clock === null ? {} : { now: clock.now };
  const context: ServiceContext = { parts: { ...parts, slot, ...time }, fromTemplate: true };
  const firstMonth = programmeStart(parts, order.template);
  await layFoundation(context, workspace, order, firstMonth);
  const foundation: Foundation = {
    firstMonth,
    departments: await addDepartments(context, order.language),
    categories: await addCategories(context, order.language),
  };
  await setPolicy(context, foundation);
  if (clock !== null) await layOutSample(context, { foundation, language: order.language, clock });
}

/** An empty programme is this calendar year; the sample has three months behind it. */
function programmeStart(parts: ServiceParts, template: Template): Month {
  const running = monthOf(parts.today());
  return template === 'sample'
    ? addMonths(running, -SAMPLE_HISTORY)
    : addMonths(running, 1 - Number(running.slice(5)));
}

async function layFoundation(
  context: ServiceContext,
  workspace: Workspace,
  order: TemplateOrder,
  firstMonth: Month,
): Promise<void> {
  const { parts } = context;
  const meta = commandMeta(context, null, 'workspace.create');
  await workspace.write(meta, async (writer, record) => {
    await insertWorkspace(writer, {
      id: parts.newId<'workspace'>(),
      name: order.name,
      sample: order.template === 'sample' ? 1 : 0,
      created_at: parts.now(),
    });
    await insertProgramme(writer, {
      id: parts.newId<'programme'>(),
      name: order.name,
      totalFen: fen(0),
      firstMonth,
      monthCount: 12,
    });
    record.describe({ key: 'workspaceCreated', params: { name: order.name } });
  });
}

async function addDepartments(context: ServiceContext, language: Language) {
  const ids = new Map<string, DepartmentId>();
  for (const department of departments) {
    const input = {
      name: department.name[language],
      badge: department.badge[language],
      hue: department.hue,
      duty: department.duty[language],
    };
    ids.set(
      department.hue,
      (await call(addDepartment, input, { context, path: ['catalogue', 'addDepartment'] })).id,
    );
  }
  return ids;
}

async function addCategories(context: ServiceContext, language: Language) {
  const ids = new Map<string, CategoryId>();
  for (const { hue, name } of categories) {
    ids.set(
      hue,
      (await call(addCategory, { name: name[language], hue }, { context, path: ['budget', 'addCategory'] }))
        .id,
    );
  }
  return ids;
}

async function setPolicy(context: ServiceContext, foundation: Foundation): Promise<void> {
  const shares = categories.flatMap((category) => {
    const categoryId = foundation.categories.get(category.hue);
    if (categoryId === undefined) return [];
    return {
      categoryId,
      shareBp: basisPoints(category.sharePercent * 100),
      bandBp: basisPoints(category.bandPoints * 100),
    };
  });
  await call(
    changePolicy,
    { effectiveFrom: firstDay(foundation.firstMonth), note: '', shares },
    { context, path: ['policy', 'change'] },
  );
}
