export interface WorkspaceTable {
  id: string;
  name: string;
  sample: 0 | 1;
  created_at: string;
}

export interface DepartmentTable {
  id: string;
  name: string;
  name_key: string;
  badge: string;
  hue: string;
  duty: string;
  position: number;
}

export interface PersonTable {
  id: string;
  name: string;
  name_key: string;
  department_id: string | null;
  role: string;
}
