import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { MenuButton } from './menu-button.tsx';

const NOBODY = 'nobody';
const CATALOGUE = 'catalogue';

/** Who is at the desk: the name stands in the ledger with everything done from then on. */
export function PersonPicker() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const catalogue = useQuery(orpc.catalogue.list.queryOptions({ throwOnError: false }));
  const { mutate: choose } = useMutation(orpc.session.choosePerson.mutationOptions());
  const people = catalogue.data?.people ?? [];

  const items = [
    {
      key: 'people',
      type: 'group' as const,
      label: people.length === 0 ? t('shell.person.empty') : t('shell.person.hint'),
      children: people.map((one) => ({
        key: one.id,
        label: t('shell.person.nameAndRole', {
          replace: { name: one.name, role: t(`catalogue.role.${one.role}`) },
        }),
      })),
    },
    { type: 'divider' as const },
    ...(person === null ? [] : [{ key: NOBODY, label: t('shell.person.none') }]),
    { key: CATALOGUE, label: t('shell.person.openCatalogue') },
  ];
  const select = (key: string) => {
    if (key === CATALOGUE) return void navigate({ to: '/catalogue' });
    if (key === NOBODY) return choose({ personId: null });
    const chosen = people.find((one) => one.id === key);
    if (chosen !== undefined) choose({ personId: chosen.id });
  };
  return (
    <MenuButton
      label={
        person === null
          ? t('shell.person.choose')
          : t('shell.person.label', { replace: { name: person.name } })
      }
      className={person === null ? 'tz-person tz-person-none' : 'tz-person'}
      items={items}
      selected={person === null ? [] : [person.id]}
      onSelect={select}
      placement="bottomRight"
    >
      <span className="tz-avatar" aria-hidden="true">
        {person === null ? <Icon name="person" size={14} /> : firstCharacter(person.name)}
      </span>
      <span className="tz-person-name">
        {person === null
          ? t('shell.person.choose')
          : t('shell.person.nameAndRole', {
              replace: { name: person.name, role: t(`catalogue.role.${person.role}`) },
            })}
      </span>
    </MenuButton>
  );
}

/** By code point, so that a rare character is not cut in half. */
function firstCharacter(name: string): string {
  return /^./su.exec(name)?.[0] ?? '';
}
