/** How well the risk model targets, on declarations with known outcomes. */
package corridor.benchmarks.risk;
