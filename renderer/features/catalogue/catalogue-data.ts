import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';

export type Catalogue = {
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
};

export function useCatalogue() {
  return useQuery(orpc.catalogue.list.queryOptions());
}

/** A drawer says a refusal beside its field; the grid, which has checked before, leaves it to a notice. */
const inDrawer = { meta: { refusalsShown: true } };
const removal = { meta: { refusalsShown: true, announced: true } };

export function useDepartmentCommands() {
  return {
    add: useMutation(orpc.catalogue.addDepartment.mutationOptions(inDrawer)),
    change: useMutation(orpc.catalogue.changeDepartment.mutationOptions(inDrawer)),
    remove: useMutation(orpc.catalogue.removeDepartment.mutationOptions(removal)),
  };
}

export function usePersonCommands() {
  return {
    add: useMutation(orpc.catalogue.addPerson.mutationOptions(inDrawer)),
    change: useMutation(orpc.catalogue.changePerson.mutationOptions(inDrawer)),
    remove: useMutation(orpc.catalogue.removePerson.mutationOptions(removal)),
  };
}
