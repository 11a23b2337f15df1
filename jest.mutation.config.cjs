/** The tests that mutants of `indicators/` and `units/` are run against: fast ones, without browser, host or LibreOffice. */
module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["indicators", "units", "functions"].map((layer) => `<rootDir>/test/${layer}/**/*.test.ts`),
  testPathIgnorePatterns: ["libreoffice"],
};
