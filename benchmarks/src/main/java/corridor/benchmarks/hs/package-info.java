/** How well goods are classified from a few words. */
package corridor.benchmarks.hs;
