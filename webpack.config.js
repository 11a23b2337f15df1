/**
 * Two things are built here.
 *
 * `webpack --mode production`: the add-in, into dist/. Parameters, as environment variable or `--env`:
 *   ADDIN_HOST=https://… (host=…)            where dist/ will be served from; may have a path
 *   OFFICE_JS_URL=https://… (officeJs=…)     where office.js comes from; Microsoft's CDN unless set
 *
 * `webpack serve --env workbench`: the same task pane bundle beside a spreadsheet, on this computer only.
 *   PORT=… (port=…)                          3000, or the next free one, unless set
 *
 * `webpack serve` alone serves the add-in to a real Excel on this computer over HTTPS (TLS_KEY, TLS_CERT: PEM files).
 */
const { Buffer } = require("node:buffer");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const tsx = require("tsx/cjs/api");
const { Compilation, IgnorePlugin, WebpackError, dependencies, sources } = require("webpack");

/** The host that the manifest in the repository names. */
const DEVELOPMENT_HOST = "https://localhost:3000";
const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const WORKBENCH_OFFICE_JS = "office-js/office.js";
const DEFAULT_PORT = 3000;

/** Hash of the empty string: Fluent UI puts its rules into style elements that are empty in the document. */
const EMPTY_STYLE_HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const fromRoot = (...parts) => path.join(__dirname, ...parts);

/** Root folder of an installed package, as seen from another one if it is only that one's dependency. */
function packageFolder(name, dependent) {
  const paths = [dependent === undefined ? __dirname : packageFolder(dependent)];
  return path.dirname(require.resolve(`${name}/package.json`, { paths }));
}

/** Chart.js as the grid wants it, a global of the page; `undefined` where it is not installed: charts are then notes. */
function chartLibrary() {
  try {
    return path.join(path.dirname(require.resolve("chart.js")), "chart.umd.min.js");
  } catch {
    return undefined;
  }
}

/** The manifest for the address the add-in is served from: `https://host` or `https://host/path`, without a slash at the end. */
function manifestForHost(manifest, host) {
  const { protocol, hostname, href } = new URL(host);
  if (protocol !== "https:" && hostname !== "localhost") {
    throw new Error(`Excel loads add-ins over HTTPS only; the host ${host} must begin with https://.`);
  }
  return manifest.replace(/<!--\s*Development manifest[^]*?-->\s*/, "").replaceAll(DEVELOPMENT_HOST, () => href.replace(/\/+$/, ""));
}

/** Content security policy of a page: scripts from itself and from where office.js lives, everything else from itself. */
function contentSecurityPolicy({ officeJsUrl, scripts = [], styles = [EMPTY_STYLE_HASH], frames = [] }) {
  const officeOrigins = /^https?:/.test(officeJsUrl) ? [new URL(officeJsUrl).origin] : [];
  const directives = {
    "default-src": ["'self'"],
    "script-src": ["'self'", ...officeOrigins, ...scripts],
    "style-src": ["'self'", ...styles],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "frame-src": frames.length > 0 ? frames : ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

/** Adds files that our own TypeScript makes: name -> function that returns text or bytes. */
class GeneratedFilesPlugin {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("GeneratedFilesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "GeneratedFilesPlugin", stage }, async () => {
        for (const [name, generate] of Object.entries(this.files)) {
          try {
            const content = await generate();
            compilation.emitAsset(name, new sources.RawSource(typeof content === "string" ? content : Buffer.from(content)));
          } catch (cause) {
            compilation.errors.push(new WebpackError(`${name} cannot be made: ${cause.stack}`));
          }
        }
      });
    });
  }
}

const loadSource = (file) => tsx.require(fromRoot("src", file), fromRoot("webpack.config.js"));
const functionsFile = (language) => () =>
  `${JSON.stringify(loadSource("functions/functions-metadata.ts").functionsMetadata(language), null, 2)}\n`;
const planningWorkbook = (options) => () => loadSource("template/planning-template.ts").templateFile({ ...options, createdAt: new Date() });

function commonConfig(mode) {
  return {
    mode,
    context: __dirname,
    devtool: "source-map",
    output: {
      path: fromRoot("dist"),
      // The manifest names taskpane.js, so entries keep their names; what is loaded on demand is named by its content.
      filename: "[name].js",
      chunkFilename: "chunks/[name].[contenthash:10].js",
      assetModuleFilename: "chunks/[name].[contenthash:10][ext]",
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true } }] },
    optimization: { moduleIds: "deterministic", chunkIds: "deterministic" },
    performance: false,
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}

/**
 * The solver (src/sharing/secrecy/load-solver.ts) is made for Node as well: a page never asks for Node's modules. Its .wasm
 * file becomes an asset by itself; the address of its script, which no page uses, would be a path on this computer.
 */
class SolverPlugin {
  apply(compiler) {
    const folder = path.dirname(require.resolve("highs/runtime"));
    new IgnorePlugin({
      checkResource: (request, context) => request === "node:module" && context.startsWith(folder),
    }).apply(compiler);
    compiler.hooks.compilation.tap("SolverPlugin", (compilation, { normalModuleFactory }) => {
      normalModuleFactory.hooks.parser.for("javascript/esm").tap("SolverPlugin", (parser) => {
        parser.hooks.expression.for("import.meta.url").tap({ name: "SolverPlugin", stage: -1 }, (expression) => {
          if (!parser.state.module.resource.startsWith(folder)) return undefined;
          parser.state.module.addPresentationalDependency(new dependencies.ConstDependency('""', expression.range));
          return true;
        });
      });
    });
  }
}

/** The add-in itself; `officeJsUrl` is the only thing in which the workbench's copy differs from the one that ships. */
function addInConfig({ mode, host, officeJsUrl }) {
  return {
    ...commonConfig(mode),
    name: "add-in",
    entry: { taskpane: "./src/taskpane/index.ts" },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        officeJsUrl,
        // The solver for statistical secrecy is WebAssembly.
        contentSecurityPolicy: contentSecurityPolicy({ officeJsUrl, scripts: ["'wasm-unsafe-eval'"] }),
        scriptLoading: "defer",
      }),
      new SolverPlugin(),
      new GeneratedFilesPlugin({ "functions.json": functionsFile("en"), "functions-de.json": functionsFile("de") }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
          { from: "assets/*-*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml", transform: (content) => manifestForHost(content.toString("utf8"), host) },
        ],
      }),
    ],
  };
}

/** The page with the spreadsheet, and what stands in for office.js in the task pane beside it. */
function workbenchConfig({ mode }) {
  const common = commonConfig(mode);
  const grid = packageFolder("@odoo/o-spreadsheet");
  const bootstrap = packageFolder("bootstrap", "@odoo/o-spreadsheet");
  const fontAwesome = packageFolder("font-awesome", "@odoo/o-spreadsheet");
  const officeJs = packageFolder("@microsoft/office-js");
  const charts = chartLibrary();
  return {
    ...common,
    name: "workbench",
    entry: {
      workbench: "./src/workbench/index.ts",
      "office-js/office": "./src/workbench/office-loader.ts",
      "office-js/connect": "./src/workbench/office-connect.ts",
    },
    // The package's browser build is one for pages without a bundler.
    resolve: { ...common.resolve, alias: { "@odoo/o-spreadsheet$": path.join(grid, "dist/o_spreadsheet.esm.js") } },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "src/workbench/workbench.html",
        chunks: ["workbench"],
        chartScript: charts === undefined ? "" : '<script src="grid/chart.js"></script>',
        scriptLoading: "defer",
        contentSecurityPolicy: contentSecurityPolicy({
          officeJsUrl: WORKBENCH_OFFICE_JS,
          // The spreadsheet engine compiles each formula with `new Function`, its grid sets inline styles.
          scripts: ["'unsafe-eval'"],
          styles: ["'unsafe-inline'"],
          frames: ["'self'"],
        }),
      }),
      new GeneratedFilesPlugin({
        "sample.xlsx": planningWorkbook({ sample: true }),
        "template.xlsx": planningWorkbook({ sample: false }),
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/workbench/workbench.css", to: "workbench.css" },
          { from: path.join(grid, "dist/o_spreadsheet.(css|xml)"), to: "grid/[name][ext]" },
          { from: path.join(bootstrap, "dist/css/bootstrap.min.css"), to: "grid/" },
          { from: path.join(fontAwesome, "css/font-awesome.min.css"), to: "grid/css/" },
          { from: path.join(fontAwesome, "fonts"), to: "grid/fonts/" },
          ...(charts === undefined ? [] : [{ from: charts, to: "grid/chart.js" }]),
          { from: path.join(officeJs, "dist/excel-web-16.00.js"), to: "office-js/" },
        ],
      }),
    ],
  };
}

/** A server for this computer only, that puts nothing of its own into the pages. */
function localServer({ port, server, announce }) {
  return {
    host: "127.0.0.1",
    port,
    server,
    static: false,
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    open: false,
    onListening: (devServer) => {
      const address = devServer.server.address();
      devServer.middleware.waitUntilValid(() => console.log(announce(address.port)));
    },
  };
}

function tlsServer({ TLS_KEY, TLS_CERT }) {
  if (TLS_KEY === undefined || TLS_CERT === undefined) return { type: "https" };
  return { type: "https", options: { key: readFileSync(TLS_KEY), cert: readFileSync(TLS_CERT) } };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const host = env.host ?? process.env.ADDIN_HOST ?? DEVELOPMENT_HOST;
  const officeJsUrl = env.officeJs ?? process.env.OFFICE_JS_URL ?? MICROSOFT_OFFICE_JS;
  const chosenPort = env.port ?? process.env.PORT;
  if (env.workbench) {
    process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(DEFAULT_PORT);
    return [
      { ...addInConfig({ mode, host, officeJsUrl: WORKBENCH_OFFICE_JS }) },
      {
        ...workbenchConfig({ mode }),
        devServer: localServer({
          port: chosenPort ?? "auto",
          server: "http",
          announce: (port) => `\nWorkbench: http://localhost:${port}/\n`,
        }),
      },
    ];
  }
  const addIn = addInConfig({ mode, host, officeJsUrl });
  if (!env.WEBPACK_SERVE) return { ...addIn, output: { ...addIn.output, clean: true } };
  const announce = (port) => `\nAdd-in: https://localhost:${port}/manifest.xml\n`;
  return { ...addIn, devServer: localServer({ port: chosenPort ?? DEFAULT_PORT, server: tlsServer(process.env), announce }) };
};

module.exports.manifestForHost = manifestForHost;
module.exports.contentSecurityPolicy = contentSecurityPolicy;
