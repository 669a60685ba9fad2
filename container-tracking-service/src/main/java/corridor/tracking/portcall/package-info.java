/** Visits of vessels: when they came and went, or are expected to, as terminals and carriers tell it. */
package corridor.tracking.portcall;
