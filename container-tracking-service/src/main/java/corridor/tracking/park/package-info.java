/** Inland parks: the story that each is told of its own boxes, and the arrivals that it tells. */
package corridor.tracking.park;
