import { startJobs } from "../../domain/jobs/runner.server";

// A process that runs jobs and nothing else, as each server does: for tests that end one in the middle of its work.
startJobs((error) => console.error(error));
setInterval(() => undefined, 60_000);
console.log("ready");
