/** How a Vietnamese syllable may begin and end, folded: what is none was mistyped. */
const begins =
  "b|ch|c(?![ie])|d|gi|gh(?=[ie])|g(?!e)|h|kh|k|l|m|ngh(?=[ie])|ng(?![ie])|nh|n|ph|p|qu|r|s|th|tr|t|v|x";
const ends = (
  "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu enh ech i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu " +
  "o oa oac oach oai oam oan oang oanh oao oat oay oe oen oeo oet oc oi om on ong ooc oong op ot u ua uan uang uat uay uc ue uech uenh ui um un ung " +
  "uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt y yem yen yet yeu"
)
  .split(" ")
  .sort((one, other) => other.length - one.length)
  .join("|");
const syllable = new RegExp(`^(?:${begins})?(?:${ends})$`);

/** Whether a folded word can be a Vietnamese syllable. */
export const isSyllable = (word: string): boolean => syllable.test(word);
