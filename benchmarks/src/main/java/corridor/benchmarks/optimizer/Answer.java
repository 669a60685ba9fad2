package corridor.benchmarks.optimizer;

import java.util.OptionalDouble;

/**
 * What a solver came to.
 *
 * @param objective of its plan, as counted by the check; empty if it found none
 * @param bound no plan can be better
 * @param proven its plan is the best, or it is proven that there is none
 */
record Answer(OptionalDouble objective, double bound, boolean proven) {}
