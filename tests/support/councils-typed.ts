/** What a form of a council says: quorum two of three, an item needs more than half of who takes part. */
export const typedCouncil = {
  name: "Hội đồng xét biểu dương",
  quorum: "2/3",
  pass: "1/2",
  passMoreThan: "more",
  passShareOf: "present",
};
