/** The policies under which the pages run: written once, the same in page and header. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The module is for Node alone, so Node is asked. */
function evaluate(expression: string): unknown {
  const module = join(__dirname, '../../scripts/lib/csp.mjs');
  const script = `const csp = await import(${JSON.stringify(`file://${module}`)}); process.stdout.write(JSON.stringify(csp.${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
}

test('nothing but the own origin is reached, by any page', () => {
  for (const page of ['taskpane.html', 'pane-workbench.html', 'workbench.html']) {
    const policy = String(evaluate(`policyOf('${page}')`));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  }
});

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn'],
])('OFFICE_JS=%s lets scripts come from %s, and nothing else from there', (flag, origin) => {
  const policy = String(evaluate(`policyOf('taskpane.html', csp.OFFICE_ORIGIN['${flag}'])`));
  expect(policy).toContain(`script-src 'self' ${origin};`);
  expect(policy.split(origin)).toHaveLength(2);
});

test.each([
  ['workbench.html', "frame-ancestors 'none'"],
  ['pane-workbench.html', "frame-ancestors 'self'"],
])('who may frame %s is said in the header', (page, ancestors) => {
  expect(String(evaluate(`headerPolicyOf('${page}')`))).toContain(ancestors);
});

test('Excel on the web may frame the pane', () => {
  expect(String(evaluate("headerPolicyOf('taskpane.html')"))).not.toContain('frame-ancestors');
});
