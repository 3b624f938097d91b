import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person, PersonId } from '#shared/domain/catalogue/person.ts';

export type Participants = {
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly personName: (id: string | null) => string | null;
  readonly departmentOf: (id: string | null) => Department | undefined;
  /** The department of a person; undefined where there is none. */
  readonly homeOf: (id: string | null) => Department | undefined;
  /** For fields that name somebody. */
  readonly options: readonly { readonly value: PersonId; readonly label: string }[];
};

/** Those who meet. */
export function useParticipants(): Participants {
  const listed = useQuery(orpc.catalogue.list.queryOptions()).data;
  return useMemo(() => {
    const { departments = [], people = [] } = listed ?? {};
    const personOf = (id: string | null) => people.find((person) => person.id === id);
    const departmentOf = (id: string | null) => departments.find((department) => department.id === id);
    return {
      departments,
      people,
      personName: (id) => personOf(id)?.name ?? null,
      departmentOf,
      homeOf: (id) => departmentOf(personOf(id)?.departmentId ?? null),
      options: people.map(({ id, name }) => ({ value: id, label: name })),
    };
  }, [listed]);
}
