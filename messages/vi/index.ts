import site from "./site.json";
import publicRoom from "./public.json";
import visitor from "./visitor.json";
import desk from "./desk.json";
import deskList from "./desk-list.json";
import moderation from "./moderation.json";
import admin from "./admin.json";
import administration from "./administration.json";
import campaigns from "./campaigns.json";
import councils from "./councils.json";
import certificates from "./certificates.json";
import account from "./account.json";
import persons from "./persons.json";
import sheet from "./sheet.json";
import rolls from "./rolls.json";
import listsOut from "./lists-out.json";
import papers from "./papers.json";
import mail from "./mail.json";
import figures from "./figures.json";
import mend from "./mend.json";
import words from "./words.json";
import spreading from "./spreading.json";
import publications from "./publications.json";
import decisions from "./decisions.json";
import contests from "./contests.json";
import tallies from "./tallies.json";
import maps from "./maps.json";
import honourBooks from "./honour-books.json";
import openData from "./open-data.json";
import returning from "./returning.json";
import places from "./places.json";
import operations from "./operations.json";

/** Every word that pages say, a file for each room. What the server says before there is a page stands in door.json. */
const messages = {
  ...site,
  ...publicRoom,
  ...visitor,
  ...desk,
  ...deskList,
  ...moderation,
  ...admin,
  ...administration,
  ...campaigns,
  ...councils,
  ...certificates,
  ...account,
  ...persons,
  ...sheet,
  ...rolls,
  ...listsOut,
  ...papers,
  ...mail,
  ...figures,
  ...mend,
  ...words,
  ...spreading,
  ...publications,
  ...decisions,
  ...contests,
  ...tallies,
  ...maps,
  ...honourBooks,
  ...openData,
  ...returning,
  ...places,
  ...operations,
};
export default messages;
