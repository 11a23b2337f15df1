import { runCli } from "./run-cli";

const output = {
  result: (text: string) => void process.stdout.write(`${text}\n`),
  message: (text: string) => void process.stderr.write(`${text}\n`),
};

void runCli(process.argv.slice(2), output, () => new Date()).then((status) => {
  process.exitCode = status;
});
