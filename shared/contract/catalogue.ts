import { z } from 'zod';
import {
  departmentChangeSchema,
  departmentIdSchema,
  departmentInputSchema,
  departmentSchema,
} from '#shared/domain/catalogue/department.ts';
import { personIdSchema, personInputSchema, personSchema } from '#shared/domain/catalogue/person.ts';
import { command, committedSchema, query } from './base.ts';

export const catalogue = {
  list: query.output(z.object({ departments: z.array(departmentSchema), people: z.array(personSchema) })),
  addDepartment: command
    .input(departmentInputSchema)
    .output(committedSchema.extend({ id: departmentIdSchema })),
  changeDepartment: command
    .input(z.object({ id: departmentIdSchema, change: departmentChangeSchema }))
    .output(committedSchema),
  /** Refused while people, budget lines or tasks still belong to it, or a calendar is its own. */
  removeDepartment: command.input(z.object({ id: departmentIdSchema })).output(committedSchema),
  addPerson: command.input(personInputSchema).output(committedSchema.extend({ id: personIdSchema })),
  changePerson: command
    .input(z.object({ id: personIdSchema, change: personInputSchema.partial() }))
    .output(committedSchema),
  /** Refused while budget lines, tasks or anything else still names the person. */
  removePerson: command.input(z.object({ id: personIdSchema })).output(committedSchema),
};

export const search = {
  /** Records by name (tasks by their code too), in both languages, pinyin initials too, best first. */
  records: query
    .input(z.object({ text: z.string().max(100), limit: z.int().min(1).max(50).default(20) }))
    .output(
      z.array(
        z.object({
          kind: z.enum(['category', 'line', 'department', 'person', 'request', 'task', 'kpi', 'kol', 'risk']),
          id: z.string(),
          name: z.string(),
          context: z.string(),
        }),
      ),
    ),
};
