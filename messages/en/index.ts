import site from "./site.json";
import publicRoom from "./public.json";
import visitor from "./visitor.json";
import desk from "./desk.json";
import moderation from "./moderation.json";
import admin from "./admin.json";
import account from "./account.json";
import door from "./door.json";

/** Every word people read, a file for each room. */
const messages = { ...site, ...publicRoom, ...visitor, ...desk, ...moderation, ...admin, ...account, ...door };
export default messages;
