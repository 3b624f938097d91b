import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';

export type PlanPeople = ReturnType<typeof usePlanPeople>;

/** Departments and people, as choices and by their ids. */
export function usePlanPeople() {
  const { departments, people } = useSuspenseQuery(orpc.catalogue.list.queryOptions()).data;
  return useMemo(() => {
    const nameOf = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    return {
      departments: departments.map(({ id, name }) => ({ value: id, label: name })),
      people: people.map(({ id, name }) => ({ value: id, label: name })),
      nameOf: (id: string) => nameOf.get(id) ?? '',
    };
  }, [departments, people]);
}
