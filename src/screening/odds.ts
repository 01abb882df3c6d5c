/** Probability of log-odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Log-odds of a probability, bounded: nothing is quite sure. */
export function logit(p: number): number {
  const bounded = Math.min(0.9999, Math.max(0.0001, p))
  return Math.log(bounded / (1 - bounded))
}
