import { functionsMetadata } from "../../src/functions/functions-metadata";
import { registerFunctions } from "../../src/functions/register-functions";
import { openNodeHost, type NodeHost } from "../../src/host/node-host";
import { planningTemplate } from "../../src/template/planning-template";
import { splitReference } from "../../src/xlsx/address";
import type { WorkbookDocument } from "../../src/xlsx/workbook-document";
import type { ApiValue } from "../../src/host/workbook-port";

/** The add-in on a workbook in the embedded host, as it runs in Excel: real office.js, functions registered. */
export type PlanningHost = NodeHost & {
  /** Value of one cell, e.g. `valueAt("Kennzahlen!B5")`. */
  valueAt(address: string): ApiValue;
  formulaAt(address: string): ApiValue;
  textAt(address: string): string;
  /** Types into a cell, as a user would. */
  type(address: string, value: ApiValue): void;
};

export const TEST_TIME = new Date(2026, 10, 22, 19, 5);

let sample: WorkbookDocument | undefined;

/** The Kleve sample; made once, since documents are never changed in place. */
export function sampleDocument(): WorkbookDocument {
  sample ??= planningTemplate({ sample: true, createdAt: TEST_TIME });
  return sample;
}

/** Opens a document with the add-in installed and its globals in place; call `close` at the end of the test. */
export async function openPlanningHost(document: WorkbookDocument): Promise<PlanningHost> {
  const host = await openNodeHost(document, { displayLanguage: "de-DE" });
  const uninstall = host.installGlobals();
  host.workbook.registerFunctions(functionsMetadata("de"));
  registerFunctions(host.CustomFunctions, () => "de");
  const place = (address: string) => {
    const reference = splitReference(address);
    const sheet = host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === reference?.sheet);
    if (reference === undefined || sheet === undefined) throw new RangeError(`no cell ${address}`);
    return { sheet, area: reference.area };
  };
  return {
    ...host,
    valueAt: (address) => host.workbook.readValues(place(address).sheet, place(address).area)[0]?.[0] ?? "",
    formulaAt: (address) => host.workbook.readFormulas(place(address).sheet, place(address).area)[0]?.[0] ?? "",
    textAt: (address) => host.workbook.readText(place(address).sheet, place(address).area)[0]?.[0] ?? "",
    type: (address, value) => host.workbook.write(place(address).sheet, place(address).area, [[value]]),
    close: () => {
      uninstall();
      host.close();
    },
  };
}
