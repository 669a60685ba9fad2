/**
 * Berths for ships: the discrete dynamic berth allocation problem. Ships arrive over time, a berth serves one at a time, and how
 * long that takes depends on the berth; least is the (weighted) time that ships spend in port. Pure: no Spring, no database, no
 * clock but the one handed in.
 *
 * <p>Cordeau, Laporte, Legato and Moccia, "Models and tabu search heuristics for the berth-allocation problem", Transportation
 * Science 39 (2005); Kramer, Lalla-Ruiz, Iori and Voß, "Novel formulations and modeling enhancements for the dynamic berth
 * allocation problem", EJOR 278 (2019).
 */
package corridor.optimizer.berth;
