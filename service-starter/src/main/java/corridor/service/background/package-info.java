/** Work that a house does by itself, while nobody waits for it. */
package corridor.service.background;
