import { deliverDue } from "../../domain/mail/post.server";
import { mailServer } from "../../domain/mail/settings";

// A process that hands letters over and nothing else, for tests that end one in the middle of it.
await deliverDue(mailServer()!);
