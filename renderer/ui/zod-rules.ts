import type { FormRule } from 'antd';
import type { z } from 'zod';

/**
 * Rules of an antd Form from the schema that the contract checks with as well: nothing is validated twice.
 * `sentence` says an issue in the reader's language.
 */
export function zodRules<Schema extends z.ZodObject>(
  schema: Schema,
  sentence: (field: string, issue: z.core.$ZodIssue) => string,
) {
  return (field: keyof z.infer<Schema> & string): FormRule[] => [
    ({ getFieldsValue }) => ({
      validator: async () => {
        const result = await schema.safeParseAsync(getFieldsValue(true));
        const issue = result.error?.issues.find(({ path }) => path[0] === field);
        if (issue !== undefined) throw new Error(sentence(field, issue));
      },
    }),
  ];
}
