/**
 * The members that Kingsoft's declarations know (npm `wps-jsapi`, for development only: read here, never copied):
 * per interface each member, whether it can be written, and how many arguments it takes. The last parameter of a method
 * named RHS, ppPart … is its result; the page's own `wps` functions count as members of the Application.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface DeclaredMember {
  readonly kind: 'method' | 'property';
  readonly writable: boolean;
  readonly most: number;
}

export type Declared = Readonly<Record<string, Readonly<Record<string, DeclaredMember>>>>;

const RESULT = /^(?:RHS|pp\w+|pfRet|lcid)$/;
const FOLDER = join(dirname(require.resolve('wps-jsapi/package.json')), 'src');
let known: Declared | null = null;

export function declared(): Declared {
  if (known) return known;
  const found: Record<string, Record<string, DeclaredMember>> = {};
  for (const file of ['lib.et.d.ts', 'lib.kso.d.ts', 'lib.wps.d.ts', 'index.d.ts']) {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false), found, '');
  }
  known = {
    ...found,
    EtApplication: { ...found['EtApplication'], ...found['wps'] },
    CustomTaskpane: { ...found['WpsTaskPane'], ...found['CustomTaskpane'] },
  };
  return known;
}

function visit(
  node: ts.Node,
  found: Record<string, Record<string, DeclaredMember>>,
  namespace: string,
): void {
  if (ts.isInterfaceDeclaration(node)) {
    const members = (found[node.name.text] ??= {});
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      if (ts.isMethodSignature(member)) members[member.name.text] = method(member.parameters);
      if (ts.isPropertySignature(member)) {
        const writable = member.modifiers?.some(one => one.kind === ts.SyntaxKind.ReadonlyKeyword);
        members[member.name.text] = { kind: 'property', writable: writable !== true, most: 0 };
      }
    }
    return;
  }
  if (ts.isModuleDeclaration(node)) {
    const name = node.name.text;
    if (namespace !== '')
      (found[namespace] ??= {})[name] = { kind: 'property', writable: false, most: 0 };
    ts.forEachChild(node, child => visit(child, found, name));
    return;
  }
  if (namespace !== '' && ts.isFunctionDeclaration(node) && node.name)
    (found[namespace] ??= {})[node.name.text] = method(node.parameters);
  ts.forEachChild(node, child => visit(child, found, namespace));
}

function method(parameters: readonly ts.ParameterDeclaration[]): DeclaredMember {
  const taken = parameters.filter(({ name }) => !(ts.isIdentifier(name) && RESULT.test(name.text)));
  return { kind: 'method', writable: false, most: taken.length };
}
