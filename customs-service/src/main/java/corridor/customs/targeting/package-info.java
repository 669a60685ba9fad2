/**
 * Learns from examined goods which ones to look at. Plain Java without Spring or native code, so that a score can be computed
 * again bit by bit on any machine; benchmark and service use the same classes.
 */
package corridor.customs.targeting;
