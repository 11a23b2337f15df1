import { readFileSync } from "node:fs";
import ts from "typescript";
import { OBJECT_TYPES } from "../../../src/host/protocol/objects/object-types";
import { wireName } from "../../../src/host/protocol/members";
import type { TypeName } from "../../../src/host/protocol/targets";
import { loadOfficeLibrary } from "../../../src/host/office-library";

/** Members of `Excel`'s classes with the requirement set that their comments declare. */
function declaredSets(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const classes = new Map<string, Map<string, string>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel" || !statement.body || !ts.isModuleBlock(statement.body))
      continue;
    for (const declaration of statement.body.statements) {
      if (!ts.isClassDeclaration(declaration) || !declaration.name) continue;
      const members = new Map<string, string>();
      for (const member of declaration.members) {
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
        if (name !== undefined && !members.has(name)) members.set(name, apiSetOf(member) ?? apiSetOf(declaration) ?? "");
      }
      classes.set(declaration.name.text, members);
    }
  }
  return classes;
}

function apiSetOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).map((part) => part.getText());
  return /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(comment.join("\n"))?.[1];
}

const declared = declaredSets();
/** The names under which a class of the readable library calls the host: methods, objects and what it sets. */
function calledNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  let current = new Set<string>();
  for (const line of readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8").split("\n")) {
    const opened = /^ {4}var (\w+) = \(function \(_super\)/.exec(line)?.[1];
    if (opened !== undefined) names.set(opened, (current = new Set()));
    const called = /_(?:createPropertyObject|createMethodObject)\(Excel\.\w+, (?:this|thisObj), "(\w+)"/.exec(line)?.[1];
    const invoked = /_(?:invokeMethod|invokeSetProperty)\((?:this|thisObj), "(\w+)"/.exec(line)?.[1];
    if (/_createIndexerObject\(/.test(line)) current.add("GetItem");
    for (const name of [called, invoked]) if (name !== undefined) current.add(name);
  }
  return names;
}

/** `WorkbookCreated` has no public declaration: office.js uses it inside `Excel.createWorkbook`. */
const publicTypes = (Object.keys(OBJECT_TYPES) as TypeName[]).filter((name) => name !== "WorkbookCreated");

describe("member tables", () => {
  it("cover the classes of @types/office-js", () => {
    expect(publicTypes.filter((name) => !declared.has(name))).toEqual([]);
  });

  it.each(publicTypes)("%s: every member is declared for the requirement set that Microsoft states", (name) => {
    const members = Object.entries(OBJECT_TYPES[name].members);
    const stated = Object.fromEntries(members.map(([member]) => [member, declared.get(name)?.get(member)]));
    const ours = Object.fromEntries(members.map(([member, definition]) => [member, definition?.since]));
    expect(ours).toEqual(stated);
    expect(members.length).toBeGreaterThan(0);
  });

  it("send properties under the names that office.js reads", () => {
    const { Excel: library } = loadOfficeLibrary() as unknown as {
      readonly Excel: Readonly<Record<string, { readonly prototype: object }>>;
    };
    const problems = publicTypes.flatMap((name) => {
      // The lists of names do not depend on the object.
      const prototype = library[name]?.prototype as {
        readonly _scalarPropertyNames?: string[];
        readonly _scalarPropertyOriginalNames?: string[];
      };
      const names = prototype._scalarPropertyNames ?? [];
      const originals = prototype._scalarPropertyOriginalNames ?? [];
      return Object.entries(OBJECT_TYPES[name].members).flatMap(([member, definition]) => {
        if (definition === undefined || !("get" in definition)) return [];
        const sent = definition.wireName ?? wireName(member);
        return originals[names.indexOf(member)]?.toLowerCase() === sent.toLowerCase() ? [] : [`${name}.${member} as ${sent}`];
      });
    });
    expect(problems).toEqual([]);
  });

  it("answer to the names that office.js calls", () => {
    const called = calledNames();
    const problems = publicTypes.flatMap((name) =>
      Object.entries(OBJECT_TYPES[name].members).flatMap(([member, definition]) => {
        if (definition === undefined || ("get" in definition && definition.set === undefined)) return [];
        const sent = ("get" in definition && definition.setName) || wireName(member);
        return called.get(name)?.has(sent) ? [] : [`${name}.${member} as ${sent}`];
      }),
    );
    expect(problems).toEqual([]);
  });
});
