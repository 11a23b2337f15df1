import { foreignPackage, partsOf } from "./foreign-package";
import { brokenRules } from "./package-rules";

const parts = partsOf(foreignPackage());
const changed = (part: string, from: string, to: string): Uint8Array => foreignPackage({ [part]: (parts[part] ?? "").replace(from, to) });

it.each([
  ["nothing", foreignPackage(), []],
  ["a wrong count", changed("xl/styles.xml", '<cellXfs count="3">', '<cellXfs count="9">'), ["xl/styles.xml: wrong count in cellXfs"]],
  ["an unknown font", changed("xl/styles.xml", 'fontId="1"', 'fontId="7"'), ["xf 1: fontId out of range"]],
  [
    "an unknown text",
    changed("xl/worksheets/sheet2.xml", "<v>2</v>", "<v>99</v>"),
    ["xl/worksheets/sheet2.xml: cell A2 has an unknown text"],
  ],
  ["wrong order", changed("xl/workbook.xml", "<sheets>", "<calcPr/><sheets>"), ["xl/workbook.xml: wrong order in workbook"]],
  [
    "a renamed header",
    changed("xl/tables/table1.xml", 'name="Kopf"', 'name="Fuss"'),
    ["Blatt 1: header of Fuss differs from the column's name"],
  ],
])("the rules find %s", (_, bytes, broken) => {
  expect(brokenRules(bytes)).toEqual(broken);
});
