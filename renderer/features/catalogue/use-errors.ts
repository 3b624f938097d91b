import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Department, DepartmentInput } from '#shared/domain/catalogue/department.ts';
import type { Person, PersonInput } from '#shared/domain/catalogue/person.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { FieldErrors } from './department-fields.tsx';
import { badgeFault, dutyFault, nameFault } from './record-fault.ts';

/** What stands beside each field: what was found before asking, else what the service refused. */
export function useErrors(refusal: Refusal | null) {
  const { refusal: sentence } = useLabelText();
  const [faults, setFaults] = useState<FieldErrors>({});
  const refused = refusal === null ? {} : { [refusal.field ?? 'name']: sentence(refusal) };
  /** @returns whether nothing is wrong, so that the service can be asked. */
  const check = (found: FieldErrors): boolean => {
    setFaults(found);
    return Object.values(found).every((fault) => fault === null);
  };
  const errors: FieldErrors = { ...refused, ...present(faults) };
  return { errors, check };
}

function present(faults: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
}

export function useDepartmentFaults(others: readonly Department[], own: Department['id'] | undefined) {
  const { t } = useTranslation();
  return ({ name, badge, duty }: Partial<DepartmentInput>): FieldErrors => ({
    name: name === undefined ? null : nameFault(name, others, own, t),
    badge: badge === undefined ? null : badgeFault(badge, t),
    duty: duty === undefined ? null : dutyFault(duty, t),
  });
}

export function usePersonFaults(others: readonly Person[], own: Person['id'] | undefined) {
  const { t } = useTranslation();
  return ({ name }: Partial<PersonInput>): FieldErrors => ({
    name: name === undefined ? null : nameFault(name, others, own, t),
  });
}
