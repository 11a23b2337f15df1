import { functionTable, tableInReadme } from "./function-table";

it("lists every function of the catalogue in the README (npm run docs writes the table)", () => {
  expect(tableInReadme()).toBe(functionTable());
});
