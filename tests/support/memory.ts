import { readdirSync, readFileSync } from "node:fs";

const page = 4096;

/**
 * Watches the memory of this process and its children until `stop`, which says how far it rose above rest (MB) and how
 * many photo decoders were seen at once. Reads /proc.
 */
export function watchMemory() {
  const rest = treeMemory().bytes;
  let highest = rest;
  let decoders = 0;
  const timer = setInterval(() => {
    const now = treeMemory();
    highest = Math.max(highest, now.bytes);
    decoders = Math.max(decoders, now.decoders);
  }, 15);
  return {
    stop() {
      clearInterval(timer);
      return { above: Math.round((highest - rest) / 1024 / 1024), decoders };
    },
  };
}

function treeMemory(): { bytes: number; decoders: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : null;
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const ours = (pid: number): boolean => pid === process.pid || (parents.has(pid) && ours(parents.get(pid)!));
  let bytes = 0;
  let decoders = 0;
  for (const pid of parents.keys()) {
    if (!ours(pid)) continue;
    bytes += Number(read(`/proc/${pid}/statm`)?.split(" ")[1] ?? 0) * page;
    if (read(`/proc/${pid}/cmdline`)?.includes("decode-photo.mjs")) decoders++;
  }
  return { bytes, decoders };
}

/** Null for a process that has ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
