export { scenarioWorkspace } from "../planning/scenarios/scenario-workspace";
