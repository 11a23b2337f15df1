/** @jest-environment jsdom */
import { officeReady, showStartProblem } from "../../src/taskpane/start-up";

type OfficeGlobal = { Office?: { onReady: () => Promise<unknown> } };

const setOffice = (onReady?: () => Promise<unknown>): void => {
  const target = globalThis as unknown as OfficeGlobal;
  if (onReady) target.Office = { onReady };
  else delete target.Office;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(() => setOffice());

test("without office.js the problem is told at once", async () => {
  const onLate = jest.fn();
  void officeReady(1000, onLate);
  expect(onLate).toHaveBeenCalledTimes(1);
});

test("an Office that is never ready is told after the timeout", async () => {
  setOffice(() => new Promise(() => undefined));
  const onLate = jest.fn();
  void officeReady(10, onLate);
  expect(onLate).not.toHaveBeenCalled();
  await pause(30);
  expect(onLate).toHaveBeenCalledTimes(1);
});

test("an Office that is ready in time raises no message", async () => {
  setOffice(async () => undefined);
  const onLate = jest.fn();
  await officeReady(10, onLate);
  await pause(30);
  expect(onLate).not.toHaveBeenCalled();
});

test("an Office that is ready late still starts", async () => {
  setOffice(() => pause(30));
  const onLate = jest.fn();
  await officeReady(10, onLate);
  expect(onLate).toHaveBeenCalledTimes(1);
});

test.each(["noOffice", "notLoaded"] as const)("the message %s is there in both languages, with a way to reload", (problem) => {
  const root = document.createElement("div");
  root.textContent = "Das Add-in wird geladen …";
  const reload = jest.fn();
  showStartProblem(root, problem, reload);
  expect(root.textContent).not.toContain("wird geladen");
  expect(root.querySelector("[role=alert]")).not.toBeNull();
  expect([...root.querySelectorAll("section")].map((section) => section.lang)).toEqual(["de", "en"]);
  expect(root.querySelectorAll("section p")).toHaveLength(2);
  root.querySelector("button")?.click();
  expect(reload).toHaveBeenCalledTimes(1);
});
