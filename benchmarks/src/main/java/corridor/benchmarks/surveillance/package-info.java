/** Alarms on drawn journeys, some of which are not as they should be. */
package corridor.benchmarks.surveillance;
