/** Bay plans: what stands in which cell of a vessel that is on its way to us, or left us, as its carrier says. */
package corridor.tracking.bayplan;
