"use client";

import { solveChallenge } from "altcha-lib/v1";
import type { Challenge } from "altcha-lib/v1/types";
import { useRef, useState } from "react";

/** Longer than this nobody is made to wait: the form then goes without, under the stricter limit. */
const longestWaitMs = 8_000;

/**
 * Solves a form's puzzle once somebody begins to fill it in, so that only senders pay for it. `solved` waits for the
 * solution; it is empty where the browser cannot (no secure connection) or is too slow.
 */
export function useProof(challenge: Challenge) {
  const work = useRef<Promise<string>>(null);
  const [working, setWorking] = useState(false);

  function begin(): Promise<string> {
    return (work.current ??= crypto.subtle ? solve(challenge) : Promise.resolve(""));
  }

  async function solved(): Promise<string> {
    setWorking(true);
    const enough = new Promise<string>((resolve) => setTimeout(() => resolve(""), longestWaitMs));
    const proof = await Promise.race([begin(), enough]);
    setWorking(false);
    return proof;
  }

  return { begin, solved, working };
}

async function solve({ algorithm, challenge, salt, signature, maxnumber }: Challenge): Promise<string> {
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise.catch(() => null);
  return solution
    ? btoa(JSON.stringify({ algorithm, challenge, salt, signature, number: solution.number }))
    : "";
}
