/** Container orders: which boxes a carrier wants released, or announces to be accepted. */
package corridor.tracking.order;
