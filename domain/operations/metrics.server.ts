import "server-only";
import { Gauge, Registry } from "prom-client";
import type { State } from "./checks";

/** How the portal stands, in Prometheus' text: ages in seconds, sizes in bytes. What is not known has no line. */
export async function stateFigures(state: State): Promise<string> {
  const registry = new Registry();
  const ago = (at: Date | null | undefined) => (at ? (state.now.getTime() - at.getTime()) / 1000 : null);
  const set = (name: string, help: string, value: number | null | undefined) => {
    if (value === null || value === undefined) return;
    new Gauge({ name: `lantoa_${name}`, help, registers: [registry] }).set(value);
  };
  set("database_ok", "1 where the database reads and writes", state.health === "ok" ? 1 : 0);
  set("backup_age_seconds", "Age of the newest backup", ago(state.backups?.newest));
  set("backups_kept", "Backups on the shelf", state.backups?.count);
  set("drill_age_seconds", "Age of the last drill", ago(state.drill?.at));
  set("drill_ok", "1 where all came back in the last drill", state.drill && Number(isGood(state.drill)));
  set("disk_free_bytes", "Free on the database's disk", state.disk?.free);
  set("database_bytes", "The database with its log", state.disk?.database);
  set("jobs_failed", "Jobs that failed within a week", state.jobs.failed);
  set("jobs_stuck", "Jobs that no server takes up", state.jobs.stuck);
  set("jobs_running", "Jobs under way", state.jobs.running);
  set("letters_waiting", "Letters that wait to be handed over", state.mail.waiting);
  set("letters_stuck", "Letters refused or unsure", state.mail.stuck);
  set("faults_week", "Kinds of faults within a week", state.faults);
  set("sessions_open", "Sessions that are open", state.people);
  return registry.metrics();
}

const isGood = ({ differs, whole }: NonNullable<State["drill"]>) => differs.length === 0 && whole;
