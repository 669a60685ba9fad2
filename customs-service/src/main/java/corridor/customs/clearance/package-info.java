/** The declarant's door: lodging, following and cancelling declarations. */
package corridor.customs.clearance;
