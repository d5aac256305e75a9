import { quotas } from "../limits/quotas";

/** Bytes of one recording: ninety seconds of speech are two MiB; ten leave room for a phone that records finely. */
export const largestRecording = quotas.recording;

/** What the file picker offers. */
export const soundEndings = ".mp3,.m4a,.ogg,.oga,.opus,.webm";
