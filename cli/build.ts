import { buildPortal } from "./build-portal";

// For a machine where the portal may not write beside its own sources (deploy/lan-toa.service, Dockerfile): built by who
// installs it, with the office's AUTH_SECRET; its start then finds everything ready.
try {
  buildPortal(process.env.AUTH_SECRET || undefined);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
