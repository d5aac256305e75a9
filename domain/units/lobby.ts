/** The lobby screen that shows the whole city, where others name their ward. */
export const cityScreen = "thanh-pho";
