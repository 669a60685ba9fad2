/**
 * From a declaration to a release. Who may know whom: {@code clearance} and {@code payment} stand on top and use the rest;
 * {@code tariff}, {@code assessment}, {@code risk} are pure; {@code declaration} knows none of the others.
 */
package corridor.customs;
