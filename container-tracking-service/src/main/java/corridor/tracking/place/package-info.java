/** Where things happen: our own port and the inland parks, as configured. */
package corridor.tracking.place;
