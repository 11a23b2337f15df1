import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * What each folder of src may import, besides itself. Imports go downwards only (README, "Layers");
 * a folder that is missing here may import nothing.
 */
const LAYERS = {
  units: [],
  model: ["units"],
  indicators: ["model", "units"],
  planning: ["indicators", "model", "units"],
  sharing: ["indicators", "model", "units"],
  reporting: ["sharing", "planning", "indicators", "model", "units"],
  functions: ["planning", "indicators", "units"],
  xlsx: ["units"],
  template: ["sharing", "xlsx", "model", "units"],
  workbook: ["template", "xlsx", "functions", "reporting", "sharing", "planning", "indicators", "model", "units"],
  commands: ["workbook", "template", "xlsx", "functions", "reporting", "sharing", "planning", "indicators", "model", "units"],
  taskpane: ["commands", "functions", "units"],
  host: ["xlsx", "units"],
  workbench: ["host", "xlsx", "units"],
  cli: ["host", "commands", "xlsx", "functions", "units"],
};

const layerZones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: "./src",
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `src/${layer} may import only from: ${[layer, ...allowed].join(", ")}.`,
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX, "react-hooks": reactHooks, "office-addins": officeAddins },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Use a union of string literals." }],
      "import-x/no-restricted-paths": ["error", { zones: layerZones }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/workbook/**/*.ts", "test/workbook/**/*.ts"],
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // Only the workbook layer talks to Excel; the host and the workbench stand on the other side of the wire.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**", "src/host/**", "src/workbench/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "Excel", message: "Only src/workbook touches Excel." }],
    },
  },
  {
    files: ["src/cli/**/*.ts", "test/bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        performance: "readonly",
        __dirname: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
