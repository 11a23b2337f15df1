export { watchInputs } from "../workbook/watch-inputs";
