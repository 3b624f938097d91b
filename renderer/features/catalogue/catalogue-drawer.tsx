import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Catalogue } from './catalogue-data.ts';
import { DepartmentDrawer, NewDepartmentDrawer } from './department-drawer.tsx';
import { NewPersonDrawer, PersonDrawer } from './person-drawer.tsx';
import type { CatalogueAddress } from './use-catalogue-address.ts';

type Props = { readonly catalogue: Catalogue; readonly address: CatalogueAddress };

/** The drawer that the address asks for. */
export function CatalogueDrawer({ catalogue, address }: Props) {
  const { show, id, close } = address;
  const department = catalogue.departments.find((one) => show === 'department' && one.id === id);
  const person = catalogue.people.find((one) => show === 'person' && one.id === id);
  if (show === 'newDepartment') return <NewDepartmentDrawer catalogue={catalogue} onClose={close} />;
  if (show === 'newPerson') return <NewPersonDrawer catalogue={catalogue} onClose={close} />;
  if (department !== undefined) {
    return (
      <DepartmentDrawer key={department.id} department={department} catalogue={catalogue} onClose={close} />
    );
  }
  if (person !== undefined) {
    return <PersonDrawer key={person.id} person={person} catalogue={catalogue} onClose={close} />;
  }
  return <Gone onClose={close} />;
}

/** An address can outlive its record. */
function Gone({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer title={t('catalogue.gone.title')} onClose={onClose}>
      <EmptyState title={t('catalogue.gone.title')} text={t('catalogue.gone.text')} />
    </Drawer>
  );
}
