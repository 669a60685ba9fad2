/** How well it is predicted when boxes leave, and arrive. */
package corridor.benchmarks.prediction;
