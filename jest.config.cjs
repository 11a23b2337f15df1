/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(ts|tsx)$": [
      "ts-jest",
      { tsconfig: { module: "CommonJS", moduleResolution: "node10", ignoreDeprecations: "5.0" }, diagnostics: false },
    ],
  },
  testTimeout: 60_000,
  // Jest leaves a core idle by default; on two of them that doubles the time.
  maxWorkers: "100%",
  // Each look at a global crosses the border of Jest's sandbox, which took a third of the time of a refresh.
  sandboxInjectedGlobals: ["Array", "Error", "JSON", "Map", "Math", "Number", "Object", "RegExp", "Set", "String", "Uint8Array"],
};
