import { connect } from "node:net";

/**
 * Sends bytes as they are (latin1) and returns the status of what comes back: null where nothing does. `ends` says that no
 * more will come, without which a server waits for what was promised.
 */
export function sendRaw(port: number, bytes: string, ends = false): Promise<number | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.on("data", (chunk) => {
      if (answer.length < 16) answer += chunk.toString("latin1");
    });
    socket.on("end", () => socket.end());
    // Whoever refuses a head reads no body: what was still on its way then breaks off.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]) || null));
    socket.write(Buffer.from(bytes, "latin1"));
    if (ends) socket.end();
  });
}
