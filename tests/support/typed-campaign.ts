/** What its form must say of a campaign, as it is typed. */
export const typedCampaign = {
  kind: "commendation",
  organiserUnitId: "tp-ho-chi-minh",
  summary: "Đợt của thành phố.",
  deadlineOn: "26/01/2099",
  listingDays: "10",
};
