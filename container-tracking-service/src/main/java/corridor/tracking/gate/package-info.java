/** The gate: may this box leave, and if not, why not. Every decision is kept with what it was made from. */
package corridor.tracking.gate;
