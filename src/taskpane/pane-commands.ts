import type { CheckReport, ExplanationReport, Overview, RefreshReport } from "../commands/command-results";
import type { Command } from "../commands/command";
import type { openDocument, writeDocument } from "../commands/document.command";
import type { ImportCommands } from "../commands/import.command";
import type { ScenarioCommands } from "../commands/scenario-commands";
import type { CollectCommands, PlannedFile, ShareCommands } from "../commands/sharing-commands";

/** Everything the pane can ask for. The pane knows these commands and nothing of how they reach the workbook. */
export type PaneCommands = ScenarioCommands &
  ShareCommands &
  CollectCommands &
  ImportCommands & {
    readonly readOverview: Command<void, Overview>;
    readonly checkWorkbook: Command<void, CheckReport>;
    readonly refresh: Command<{ month?: string }, RefreshReport>;
    readonly undoRefresh: Command<void, { readonly restoredSheets: readonly string[] }>;
    readonly createTemplate: Command<{ isSample: boolean }, void>;
    readonly goToCell: Command<{ sheet: string; cell?: string }, void>;
    /** Without `cell` the selected one. */
    readonly explain: Command<{ cell?: string }, ExplanationReport>;
    readonly openDocument: typeof openDocument;
    readonly writeDocument: typeof writeDocument;
    /** Starts the worker of the risk analysis; absent where the browser has no workers. */
    readonly createRiskWorker?: () => Worker;
    /** Calls back after every change of an input sheet; the returned function stops that. */
    readonly watchInputs: (onChange: () => void) => Promise<() => void>;
  };

/** A finding as the reports carry it; the pane has no access to the model layer. */
export type PaneFinding = CheckReport["findings"][number];

/** How a municipality's workbook is made: with native formulas, or numbers only. */
export type ShareForm = PlannedFile["form"];

/** A number with the tree of what is behind it. */
export type PaneExplanation = ExplanationReport["explanation"];

export type Severity = PaneFinding["severity"];

/** Gravest first, the order of every list and filter. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
