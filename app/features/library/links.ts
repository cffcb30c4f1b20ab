/** How many times in a row a link has to lead nowhere before readers are told: one bad night is no news. */
export const toldFrom = 3
