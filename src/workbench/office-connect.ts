import { installOfficeGlobals, type OfficeWindow } from "../host/protocol/office-globals";
import "./bridge";

/*
 * Runs in the task pane's frame after Microsoft's Excel library: connects it with the workbook in the page around it.
 * Opened on its own, the pane finds no workbook, stays without `Office` and says so itself.
 */
const bridge = window.parent === window ? undefined : window.parent.workbenchBridge;
if (bridge !== undefined) bridge.connected(installOfficeGlobals(window as OfficeWindow, bridge));
