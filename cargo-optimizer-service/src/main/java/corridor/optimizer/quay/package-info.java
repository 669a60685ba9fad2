/**
 * A quay without fixed berths: where along it each ship lies, from when to when, and how many cranes work on it. Ships must not
 * overlap in place and time, the water under them must be deep enough, they come and go only when the tide lets them, and there
 * are so many cranes. Least is the (weighted) time that ships spend in port. Pure: no Spring, no database, no clock but the one
 * handed in.
 *
 * <p>The continuous, dynamic berth allocation problem with crane assignment, {@code cont|dyn,draft|QCAP|Σ(w·compl)} in the
 * scheme of Bierwirth and Meisel, "A follow-up survey of berth allocation and quay crane scheduling problems in container
 * terminals", EJOR 244 (2015). Tides as in Xu, Li and Leung, "Berth allocation with time-dependent physical limitations on
 * vessels", EJOR 216 (2012).
 */
package corridor.optimizer.quay;
