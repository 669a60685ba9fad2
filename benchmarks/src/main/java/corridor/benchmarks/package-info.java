/** Figures beside what they are compared with: run on this machine, at the same time, by the same means. */
package corridor.benchmarks;
