package corridor.events;

import corridor.port.ParkCode;
import java.util.List;

/** The Kafka topics. The record key decides the order: all events with one key are read in the order of their commit. */
public final class Topics {
    /** Vessels, trucks and trains: expected, arrived, departed. Key: transport call. */
    public static final String TRANSPORT_EVENTS = "port.transport-events";
    /** Discharged, loaded, gated in and out, stacked, and what of it no longer stands. Key: container number. */
    public static final String EQUIPMENT_EVENTS = "port.equipment-events";
    /** Declared, lane, held, examined, released. Key: container number. */
    public static final String CUSTOMS_EVENTS = "port.customs-events";
    /** A plan was made, accepted, replaced. Key: plan id. */
    public static final String PLAN_EVENTS = "port.plan-events";
    /** Alarms with their evidence, and crossings of marked areas. Key: container number, or device where there is no box. */
    public static final String SURVEILLANCE_EVENTS = "port.surveillance-events";
    /** How far the record of decisions is sealed, for whoever holds the port to its word. Key: book. */
    public static final String AUDIT_EVENTS = "port.audit-events";

    private static final String DEAD_LETTERS = ".dlt";

    private Topics() {}

    /** The port's own topics, without the parks' and the dead letters'. */
    public static List<String> ofThePort() {
        return List.of(
                TRANSPORT_EVENTS, EQUIPMENT_EVENTS, CUSTOMS_EVENTS, PLAN_EVENTS, SURVEILLANCE_EVENTS, AUDIT_EVENTS);
    }

    /** One park's own share, numbered without gaps; it has a single partition, so that its order is total. */
    public static String ofPark(ParkCode park) {
        return "park." + park + ".events";
    }

    /** Where a consumer puts what it could not handle, with the reason. */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }
}
