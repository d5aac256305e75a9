import { programOf } from "./debian";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Chromium without a window's machinery: a test takes half the time in it and less than half of the processor. */
const headlessShells = ["/usr/lib/chromium/chromium-headless-shell"];

/** Path of a whole Chromium on this machine, for figures of a reader's browser; on Debian as root it is installed when missing. */
export function chromiumPath(): string {
  return found(browsers, "chromium") ?? missing();
}

/** Path of the browser that tests drive: Chromium's headless shell where it is or can be installed, else a whole Chromium. */
export function testBrowserPath(): string {
  return found(headlessShells, "chromium-headless-shell") ?? chromiumPath();
}

function found(places: string[], debianPackage: string): string | undefined {
  return programOf([process.env.CHROMIUM_PATH, ...places], debianPackage);
}

function missing(): never {
  throw new Error("Không thấy Chromium: hãy cài Chromium, hoặc đặt CHROMIUM_PATH.");
}
