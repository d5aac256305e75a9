import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";

const group = `lan-toa-slow-${process.pid}`;
const first = "/sys/fs/cgroup/blkio";
const second = "/sys/fs/cgroup";

/**
 * Lets a process write to the disk of `path` no more than so many times a second, by the kernel's control groups (of either
 * version, as root). Returns how to end that; null where this machine has none.
 */
export function slowDown(pid: number, path: string, writesASecond: number): (() => void) | null {
  const { dev } = statSync(path);
  const disk = `${(dev >> 8) & 0xfff}:${dev & 0xff}`;
  const ways = [
    {
      folder: first,
      setting: "blkio.throttle.write_iops_device",
      words: `${disk} ${writesASecond}`,
      off: `${disk} 0`,
    },
    { folder: second, setting: "io.max", words: `${disk} wiops=${writesASecond}`, off: `${disk} wiops=max` },
  ];
  for (const { folder, setting, words, off } of ways) {
    const own = `${folder}/${group}`;
    try {
      if (folder === second && !readFileSync(`${folder}/cgroup.controllers`, "utf8").includes("io")) continue;
      mkdirSync(own, { recursive: true });
      if (folder === second && !existsSync(`${own}/io.max`))
        writeFileSync(`${folder}/cgroup.subtree_control`, "+io");
      writeFileSync(`${own}/${setting}`, words);
      writeFileSync(`${own}/cgroup.procs`, String(pid));
      return () => {
        writeFileSync(`${own}/${setting}`, off);
        writeFileSync(`${folder}/cgroup.procs`, String(pid));
        rmdirSync(own);
      };
    } catch {
      // Not as root, another file system, or a kernel without it: the next way.
    }
  }
  return null;
}
