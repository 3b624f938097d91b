import { addDepartments, departmentCount, open } from '#test/support/workspace-files.ts';

/*
 * Opens a workspace and keeps it open until its standard input ends.
 * Arguments: path, how many departments to add. Prints what came of it.
 */
const [path = '', toAdd = '0', readOnly] = process.argv.slice(2);

const outcome = await open(path, { readOnly: readOnly === 'read-only' });
if (outcome.kind === 'refused') {
  console.log(JSON.stringify(outcome.refusal));
} else {
  const workspace = outcome.value;
  if (Number(toAdd) > 0) await addDepartments(workspace, `child-${process.pid}`, Number(toAdd));
  console.log(
    JSON.stringify({ readOnly: workspace.readOnly, departments: await departmentCount(workspace) }),
  );
  process.stdin.resume();
  process.stdin.once('end', () => void workspace.close());
}
