/** Letting goods go, and holding them back. */
package corridor.customs.release;
