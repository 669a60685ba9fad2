/** Keys by which partners' programs sign in with a fixed header: issued and revoked by the administrator. */
package corridor.tracking.partner;
