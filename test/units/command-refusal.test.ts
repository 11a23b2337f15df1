import { CommandRefusal } from "../../src/units/command-refusal";

it("says what is wrong and what to do in both languages, and keeps the cause", () => {
  const cause = new Error("ItemNotFound");
  const [reason, wayOut] = [
    { de: "Das Blatt fehlt.", en: "The sheet is missing." },
    { de: "Legen Sie es an.", en: "Create it." },
  ];
  const refusal = new CommandRefusal("sheet-missing", reason, wayOut, { cause });
  expect(refusal).toMatchObject({ name: "CommandRefusal", code: "sheet-missing", message: "The sheet is missing.", reason, wayOut, cause });
});
