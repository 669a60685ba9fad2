package corridor.tracking.container;

/**
 * By what name a sender knows what it tells, so that it can come back to it. Names are the sender's own, within one box:
 * a name that is used again for another box is another name.
 *
 * @param eventId the sender's name for this telling
 * @param corrects the name of an earlier telling of the same sender that this one takes the place of; null if none. A
 *     fact that came without a name, in an EDIFACT message for example, goes by the id of its event on Kafka
 * @param reason why, in the sender's words; null if it gave none
 */
public record Naming(String eventId, String corrects, String reason) {}
